package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.whistle.internal.ClockCare;

/**
 * Looks after the clocks of whistles, in nobody's name. Each whistle is looked after in a
 * transaction of its own that sees nothing but this whistle.
 */
@ApplicationScoped
@Transactional
public class ClockService {

    @Inject ClockCare care;

    /**
     * What looking after a whistle came to.
     *
     * @param held whether somebody else holds the whistle just now, so that nothing was done
     * @param lapsed what is still to be told, each in a transaction of its own
     */
    public record Look(boolean held, List<DeadlineLapsed> lapsed) {}

    /** Whistles with a clock that is to be looked at now, at most about so many. */
    public List<UUID> waiting(int most) {
        return care.waiting(most);
    }

    /** Reckons the clocks of one whistle anew where a calendar was imported, and warns. */
    public Look lookAfter(UUID whistle) {
        return care.lookAfter(whistle);
    }

    /** Tells that the time of a clock has passed, unless that was told or it stopped meanwhile. */
    public void lapse(DeadlineLapsed lapsed) {
        care.lapse(lapsed);
    }

    /** How many clocks run on a year whose calendar nobody has published. */
    public long provisional() {
        return care.provisional();
    }
}
