package org.xiaoshao.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.notification.internal.Deliveries;

/** What is to leave by a channel, in nobody's name, each in transactions of its own. */
@ApplicationScoped
@Transactional
public class DeliveryService {

    @Inject Deliveries deliveries;

    /**
     * What is to be sent.
     *
     * @param channel its name
     * @param message null where there is no address, or where it must wait
     * @param tries how often it was tried, this time included
     */
    public record Due(UUID notification, String channel, Channel.Message message, int tries) {

        /** Says nothing of the message. */
        @Override
        public String toString() {
            return "Due[" + notification + ", " + channel + ", " + tries + "]";
        }
    }

    /**
     * Takes what is due next, so that nobody else sends it meanwhile. What falls into somebody's
     * quiet hours is put off and not answered.
     */
    public Optional<Due> take() {
        return deliveries.take();
    }

    /** Writes down what came of it. */
    public void done(Due due, Channel.Receipt receipt) {
        deliveries.done(due, receipt);
    }
}
