package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import org.xiaoshao.identity.PersonErased;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleState;

/**
 * Deletes what somebody wrote in whistles as a resident, and that it was they who reported, when
 * their login is deleted; the chains verify without it. While a whistle of theirs waits for an
 * answer its words are still needed, so nothing is deleted then.
 */
@ApplicationScoped
class ErasedReports {

    /** The one reason against it. */
    enum Obstacle implements FaultCode {
        WHISTLES_OPEN;

        @Override
        public String message() {
            return "A whistle of theirs still waits for an answer.";
        }
    }

    @Inject EntityManager entityManager;

    void follow(@Observes PersonErased person) {
        var over =
                Arrays.stream(WhistleState.values())
                        .filter(state -> !WhistleState.OPEN.contains(state))
                        .map(Enum::name)
                        .toArray(String[]::new);
        var open =
                (Integer)
                        entityManager
                                .createNativeQuery("select erase_reports(:over)", Integer.class)
                                .setParameter("over", over)
                                .getSingleResult();
        if (open > 0) {
            throw new Refused(Fault.of(Obstacle.WHISTLES_OPEN));
        }
    }
}
