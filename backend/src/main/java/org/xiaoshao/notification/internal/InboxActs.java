package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.notification.NotificationsReadInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/** What somebody does with what they were told. */
@ApplicationScoped
@Once
public class InboxActs {

    @Inject EntityManager entityManager;
    @Inject Inbox inbox;
    @Inject Clock clock;

    /** Read once, read for good: when is kept of the first time. */
    public UUID read(NotificationsReadInput input) {
        var ids = input.ids() == null ? List.<String>of() : input.ids();
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(!ids.isEmpty() || input.upTo() != null, CommonFault.REQUIRED, "ids")
                        .unless(ids.size() <= Page.MAX_FIRST, NotificationFault.TOO_MANY, "ids")
                        .faults());
        var upTo = NodeId.parse(input.upTo());
        if (upTo != null && inbox.byId(upTo).isEmpty()) {
            throw new Refused(Fault.of(CommonFault.NOT_FOUND, "upTo"));
        }
        var which =
                inbox.own()
                        .and("n.read_at is null")
                        .and("n.id = any(:ids) or n.id <= cast(:upTo as uuid)")
                        .with("ids", NodeId.parse(ids).toArray(UUID[]::new))
                        .with("upTo", Objects.toString(upTo, null));
        which.bind(
                        entityManager.createNativeQuery(
                                "update notification n set read_at = :now" + which.sql()))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return inbox.person();
    }
}
