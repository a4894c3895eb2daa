package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.OrderRole;
import org.xiaoshao.whistle.TrackingStep;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleEventView;
import org.xiaoshao.whistle.WhistleRating;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.WhistleTracking;

/** What those without login see of the one whistle that their code or link opens. */
@ApplicationScoped
public class Trackings {

    private static final Set<WhistlePart> SHOWN =
            Set.of(WhistlePart.PLACE, WhistlePart.AVAILABLE_ACTIONS);

    /** What is done with a tracking code; an evaluation has a link of its own. */
    private static final Set<WhistleAction> BY_CODE =
            EnumSet.of(
                    WhistleAction.ANSWER,
                    WhistleAction.WITHDRAW,
                    WhistleAction.OBJECT,
                    WhistleAction.SUPPLEMENT,
                    WhistleAction.URGE,
                    WhistleAction.REOPEN);

    /** What reporters are told of an event, or said themselves; notes among staff are not. */
    private static final Set<WhistleEventType> SAID =
            EnumSet.of(
                    WhistleEventType.FED_BACK,
                    WhistleEventType.EVALUATED,
                    WhistleEventType.ASKED_REPORTER,
                    WhistleEventType.ANSWERED,
                    WhistleEventType.WITHDRAWN,
                    WhistleEventType.OBJECTED,
                    WhistleEventType.SUPPLEMENTED,
                    WhistleEventType.URGED,
                    WhistleEventType.REOPENED);

    @Inject Reporters reporters;
    @Inject Invitations invitations;
    @Inject CurrentScope currentScope;
    @Inject TrackingCodes codes;
    @Inject WhistleList list;
    @Inject WhistleChildren children;
    @Inject Situations situations;
    @Inject DeadlineReader deadlines;
    @Inject ReporterWords reporterWords;
    @Inject EvidenceReader evidence;

    /**
     * @throws DomainException {@code TRACKING_CODE_MISTYPED} when it cannot be a code, {@code
     *     TRACKING_CODE_UNKNOWN} when it is none of ours
     */
    public WhistleTracking track(String typed) {
        var code =
                TrackingCodes.normalise(typed)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "TRACKING_CODE_MISTYPED",
                                                "code",
                                                "The tracking code is mistyped."));
        var hash = TrackingCodes.hash(code);
        currentScope.presentCode(hash);
        var reporter =
                reporters
                        .withCode(hash)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "TRACKING_CODE_UNKNOWN",
                                                "code",
                                                "The tracking code is unknown."));
        currentScope.openWhistle(reporter.whistleId());
        return tracking(list.opened(reporter.whistleId(), SHOWN), reporter.id());
    }

    /** How a whistle stands now for the holder of a rating link of it, used or not. */
    public WhistleTracking tracking(UUID whistle, String token) {
        var reporter = invitation(token, whistle).reporterId();
        return tracking(list.opened(whistle, SHOWN), reporter);
    }

    /** How a whistle that is open to this transaction stands now for one reporter of it. */
    public WhistleTracking trackingOf(UUID whistle, UUID reporter) {
        return tracking(list.opened(whistle, SHOWN), reporter);
    }

    /** How a whistle stands now for the holder of a tracking code of it. */
    public WhistleTracking trackingBy(UUID whistle, String code) {
        return tracking(list.opened(whistle, SHOWN), door(code, whistle).reporter());
    }

    /**
     * The invitation behind a link to that whistle, which it opens to this transaction.
     *
     * @throws Refused {@code TOKEN_UNKNOWN}
     */
    Invitation invitation(String token, UUID whistle) {
        var hash = TrackingCodes.hash(token);
        currentScope.presentCode(hash);
        var found =
                invitations
                        .findByIdOptional(hash)
                        .filter(invitation -> invitation.whistleId().equals(whistle))
                        .orElseThrow(
                                () -> new Refused(Fault.of(WhistleFault.TOKEN_UNKNOWN, "token")));
        currentScope.openWhistle(whistle);
        return found;
    }

    /**
     * The reporter of that whistle behind a tracking code, which opens it to this transaction.
     *
     * @throws Refused {@code CODE_UNKNOWN}
     */
    Acts.Door door(String typed, UUID whistle) {
        var hash = TrackingCodes.normalise(typed).map(TrackingCodes::hash);
        hash.ifPresent(currentScope::presentCode);
        var reporter =
                hash.flatMap(reporters::withCode)
                        .filter(found -> found.whistleId().equals(whistle))
                        .orElseThrow(
                                () -> new Refused(Fault.of(WhistleFault.CODE_UNKNOWN, "code")));
        currentScope.openWhistle(whistle);
        return new Acts.Door(reporter.id(), false);
    }

    private WhistleTracking tracking(WhistleRow row, UUID reporter) {
        var ids = List.of(row.id());
        var events = children.events(ids, true).getOrDefault(row.id(), List.of());
        var last =
                deadlines.of(ids, false).getOrDefault(row.id(), List.of()).stream()
                        .filter(one -> one.kind() == DeadlineKind.HANDLE)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        return new WhistleTracking(
                row.id().toString(),
                row.text("number"),
                row.title(),
                row.kind(),
                row.state(),
                row.placeWords(),
                row.time("blown_at"),
                last == null ? null : last.dueAt(),
                last == null ? null : last.endedAt(),
                WhistleReader.declined(events, "article"),
                WhistleReader.declined(events, "elsewhere"),
                events.stream().map(one -> step(one, row.number("reporter_count") > 1)).toList(),
                evidence.ofReporter(row.id(), reporter),
                row.state() == WhistleState.FED_BACK
                        ? codes.ratingToken(reporter, row.round())
                        : null,
                row.text("write_off_number"),
                actions(row),
                row.number("version"));
    }

    /** What a reporter may do whom nothing but the code makes known. */
    private List<WhistleAction> actions(WhistleRow row) {
        var situation = situations.of(List.of(row.known(true))).get(row.id());
        return BY_CODE.stream()
                .filter(action -> TransitionTable.refusals(action, situation).isEmpty())
                .toList();
    }

    /**
     * Only what was said to the reporters, or by the one there is, is passed on; notes among staff
     * are not.
     */
    private TrackingStep step(WhistleEventView event, boolean others) {
        var said = SAID.contains(event.type()) && !(others && reporterWords.wrote(event.type()));
        return new TrackingStep(
                event.type(),
                event.at(),
                event.organisation() == null ? null : event.organisation().name(),
                said ? event.text() : null);
    }

    /**
     * @throws DomainException {@code RATING_TOKEN_UNKNOWN}, {@code RATING_TOKEN_USED}
     */
    public WhistleRating rating(String token) {
        var hash = TrackingCodes.hash(token);
        currentScope.presentCode(hash);
        var invitation =
                invitations
                        .findByIdOptional(hash)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "RATING_TOKEN_UNKNOWN",
                                                "token",
                                                "The rating link is unknown."));
        currentScope.openWhistle(invitation.whistleId());
        var row = list.opened(invitation.whistleId(), SHOWN);
        if (invitation.isUsed() || row.state() != WhistleState.FED_BACK) {
            throw new DomainException(
                    "RATING_TOKEN_USED", "token", "This link was used or is no longer needed.");
        }
        var result =
                children.orders(List.of(row.id())).getOrDefault(row.id(), List.of()).stream()
                        .filter(order -> order.role() == OrderRole.LEAD)
                        .map(org.xiaoshao.whistle.OrderView::result)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new WhistleRating(
                row.id().toString(),
                row.text("number"),
                row.title(),
                row.placeWords(),
                result,
                row.round(),
                row.number("version"));
    }
}
