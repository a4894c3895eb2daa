package org.xiaoshao.culture.internal;

import static org.xiaoshao.culture.ActivityAction.CANCEL_SIGN_UP;
import static org.xiaoshao.culture.ActivityAction.SIGN_UP;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.culture.ActivityAction;
import org.xiaoshao.culture.ActivityCancelSignUpInput;
import org.xiaoshao.culture.ActivityRefusal;
import org.xiaoshao.culture.ActivitySignUpInput;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/**
 * Taking a place and giving it back. In both the caller's own row comes first and the activity's
 * last: the row that everybody waits for is held for the shortest time, and no two acts wait for
 * each other.
 */
@ApplicationScoped
@Once
public class SignUpActs {

    @Inject ActivityList activities;
    @Inject Places places;
    @Inject SignUps signUps;
    @Inject Belonging belonging;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /**
     * @return the activity's id
     */
    public UUID signUp(UUID id, ActivitySignUpInput input) {
        var activity = found(id);
        var belongs = belonging.communities().contains(activity.communityCode());
        allow(SIGN_UP, activity, belongs, activity.signUp() != null);
        if (!signUps.note(id, currentScope.get().person(), now())) {
            throw refused(ActivityRefusal.ALREADY_SIGNED_UP);
        }
        if (!places.take(id)) {
            throw refused(ActivityRefusal.FULL);
        }
        return id;
    }

    /**
     * Asks nobody whether they still live or serve there: who moved away gives their place back.
     *
     * @return the activity's id
     */
    public UUID cancel(UUID id, ActivityCancelSignUpInput input) {
        var activity = found(id);
        var held = signUps.locked(id, currentScope.get().person());
        allow(CANCEL_SIGN_UP, activity, false, held.isPresent());
        held.orElseThrow().cancelled(now());
        signUps.flush();
        places.giveBack(id);
        return id;
    }

    private ActivityRow found(UUID id) {
        return activities.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Fault.notFound()));
    }

    private void allow(
            ActivityAction action, ActivityRow activity, boolean belongs, boolean holdsPlace) {
        var loggedIn = !currentScope.caller().isAnonymous();
        var situation =
                new SignUpSituation(activity.announcement(), now(), loggedIn, belongs, holdsPlace);
        SignUpTable.refusals(action, situation).stream()
                .findFirst()
                .ifPresent(
                        refusal -> {
                            throw refused(refusal);
                        });
    }

    private static Refused refused(ActivityRefusal refusal) {
        return new Refused(CultureFault.of(refusal));
    }

    /** Now, as fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
