package org.xiaoshao.culture.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Refused;

/** The places that row-level security opens to this transaction: the caller's own. */
@ApplicationScoped
class SignUps implements PanacheRepositoryBase<SignUp, UUID> {

    private static final String HELD = "activityId = ?1 and personId = ?2 and cancelledAt is null";

    @Inject ExpectedVersion expectedVersion;

    /**
     * The place that person holds, locked until the transaction ends, in the version that the act
     * expects; absent when they hold none.
     *
     * @throws Refused {@code STALE_VERSION}
     */
    Optional<SignUp> locked(UUID activity, UUID person) {
        var held =
                find(HELD, activity, person)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .firstResultOptional();
        held.ifPresent(expectedVersion::compare);
        return held;
    }

    /**
     * Notes that person's place. Waits while another transaction notes one for the same person.
     *
     * @return false when they hold one already
     */
    boolean note(UUID activity, UUID person, Instant at) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into sign_up (id, activity_id, person_id, signed_up_at)
                                values (:id, :activity, :person, :at)
                                on conflict (activity_id, person_id) where cancelled_at is null do nothing\
                                """)
                        .setParameter("id", Ids.next())
                        .setParameter("activity", activity)
                        .setParameter("person", person)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }
}
