package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.PostAction;
import org.xiaoshao.identity.PostAppointInput;
import org.xiaoshao.identity.PostEndInput;
import org.xiaoshao.identity.PostRefusal;
import org.xiaoshao.identity.PostSubstituteInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/** Giving posts, ending them and having them stood in for. */
@ApplicationScoped
@Once
public class PostActs {

    private static final int REASON = 200;
    private static final int YEARS = 10;

    /** Told before anything of the post is: whoever may not act learns no more. */
    private static final Set<PostRefusal> NOT_ENTITLED =
            EnumSet.of(PostRefusal.NOT_YOUR_ROLE, PostRefusal.NOT_YOUR_PLACE, PostRefusal.YOURSELF);

    @Inject Appointments appointments;
    @Inject PostReader reader;
    @Inject Posts posts;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new post's id
     */
    public UUID appoint(PostAppointInput input) {
        return appointments.appoint(input.person(), input.name(), input.post()).post();
    }

    /** It ends, and with it whatever stands in for it; or it is called off before it begins. */
    public UUID end(UUID id, PostEndInput input) {
        var facts = facts(id);
        var post = locked(id, PostAction.END, facts);
        var today = LocalDate.now(clock);
        var lastDay = input.lastDay();
        Refused.unlessEmpty(
                new InputCheck()
                        .required("reason", input.reason(), REASON)
                        .unless(!lastDay.isBefore(today), PostFault.DATE_IN_PAST, "lastDay")
                        .unless(
                                !lastDay.isAfter(today.plusYears(YEARS)),
                                PostFault.DATE_OUT_OF_RANGE,
                                "lastDay")
                        .unless(
                                facts.to() == null || !lastDay.isAfter(facts.to()),
                                PostFault.BEYOND_THE_TERM,
                                "lastDay")
                        .faults());
        var substitutes = posts.substitutesAfter(id, lastDay);
        post.endedOn(lastDay, today);
        substitutes.forEach(substitute -> substitute.endedOn(lastDay, today));
        posts.flush();
        tellEnded(post, facts, input.reason());
        substitutes.forEach(substitute -> tellEnded(substitute, facts, input.reason()));
        return id;
    }

    private void tellEnded(Post post, PostRow facts, String reason) {
        appointments.tell(
                post.personId(),
                facts.terms(post.validFrom(), post.validTo()),
                post.calledOff() ? "CALLED_OFF" : "ENDED",
                reason);
    }

    /** Somebody holds it beside its holder for a while. */
    public UUID substitute(UUID id, PostSubstituteInput input) {
        var facts = facts(id);
        var post = locked(id, PostAction.SUBSTITUTE, facts);
        checkTerm(input, facts);
        var who = appointments.personOrNewcomer(input.person(), input.name());
        if (who.equals(facts.holder())) {
            throw new Refused(Fault.of(PostFault.OWN_SUBSTITUTE, "person"));
        }
        var terms = facts.terms(input.validFrom(), input.validTo());
        appointments.requireFree(who, terms, true);
        posts.persist(post.heldMeanwhile(who, input.validFrom(), input.validTo()));
        post.changed();
        posts.flush();
        appointments.tell(who, terms, "SUBSTITUTED", null);
        return id;
    }

    private void checkTerm(PostSubstituteInput input, PostRow facts) {
        var today = LocalDate.now(clock);
        var from = input.validFrom();
        var to = input.validTo();
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(!from.isBefore(today), PostFault.DATE_IN_PAST, "validFrom")
                        .unless(!to.isBefore(from), PostFault.DATES_OUT_OF_ORDER, "validTo")
                        .unless(
                                !to.isAfter(today.plusYears(YEARS)),
                                PostFault.DATE_OUT_OF_RANGE,
                                "validTo")
                        .unless(
                                !from.isBefore(facts.from()),
                                PostFault.BEYOND_THE_TERM,
                                "validFrom")
                        .unless(
                                facts.to() == null || !to.isAfter(facts.to()),
                                PostFault.BEYOND_THE_TERM,
                                "validTo")
                        .faults());
    }

    private PostRow facts(UUID id) {
        return reader.facts(id).orElseThrow(() -> new Refused(Fault.notFound()));
    }

    /** Locked, at the version the caller saw; who may not act is told so before. */
    private Post locked(UUID id, PostAction action, PostRow facts) {
        var refusals =
                AppointingTable.refusals(
                        action, facts.situation(currentScope.get(), LocalDate.now(clock)));
        refuse(refusals, NOT_ENTITLED::contains);
        var post = posts.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(post);
        refuse(refusals, any -> true);
        return post;
    }

    private static void refuse(List<PostRefusal> refusals, Predicate<PostRefusal> some) {
        Refused.unlessEmpty(
                refusals.stream()
                        .filter(some)
                        .map(refusal -> Fault.of(PostFault.valueOf(refusal.name())))
                        .toList());
    }
}
