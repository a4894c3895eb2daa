package org.xiaoshao.notification.internal;

import static org.xiaoshao.notification.NotificationKind.DUTY;
import static org.xiaoshao.notification.NotificationKind.ORDER;
import static org.xiaoshao.notification.NotificationKind.REPORT;
import static org.xiaoshao.notification.NotificationKind.WARNING;

import java.util.List;
import java.util.Optional;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationKind;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/** Who is told what. Nothing else in the code says so. */
final class AudienceTable {

    private AudienceTable() {}

    /** An audience and why it is told. */
    record Told(Audience audience, NotificationKind kind) {}

    /**
     * What an event of the ledger is to those who are told of it.
     *
     * @param to where the whistle stands after it
     * @return empty where nobody is told
     */
    static Optional<NotificationHappening> happening(WhistleEventType type, WhistleState to) {
        return Optional.ofNullable(
                switch (type) {
                    case BLOWN -> NotificationHappening.BLOWN;
                    case ADMITTED -> NotificationHappening.ADMITTED;
                    case DECLINED -> NotificationHappening.DECLINED;
                    case ASKED_REPORTER -> NotificationHappening.ASKED_REPORTER;
                    case ANSWERED -> NotificationHappening.ANSWERED;
                    case WITHDRAWN -> NotificationHappening.WITHDRAWN;
                    case OBJECTED -> NotificationHappening.OBJECTED;
                    case MERGED -> NotificationHappening.MERGED;
                    case UNMERGED -> NotificationHappening.UNMERGED;
                    case DISPATCHED -> NotificationHappening.DISPATCHED;
                    case HANDLED_HERE -> NotificationHappening.IN_HAND;
                    case RETURN_ASKED -> NotificationHappening.RETURN_ASKED;
                    case RETURN_UPHELD -> NotificationHappening.RETURN_UPHELD;
                    case RETURN_OVERRULED, RETURN_LAPSED -> NotificationHappening.RETURN_OVERRULED;
                    case EXTENSION_ASKED -> NotificationHappening.EXTENSION_ASKED;
                    case EXTENDED -> NotificationHappening.EXTENDED;
                    case EXTENSION_REFUSED -> NotificationHappening.EXTENSION_REFUSED;
                    case PASSED_UP, LIFTED -> NotificationHappening.PASSED_UP;
                    // The last part of the work done; the others are the organisations' own affair.
                    case REPORTED_DONE, PARTS_HANDLED ->
                            to == WhistleState.HANDLED ? NotificationHappening.HANDLED : null;
                    case FED_BACK -> NotificationHappening.FED_BACK;
                    case EVALUATED, NO_ANSWER ->
                            to == WhistleState.EVALUATED ? NotificationHappening.EVALUATED : null;
                    case EVALUATION_ENDED ->
                            to == WhistleState.FED_BACK
                                    ? NotificationHappening.CALL_BACK_DUE
                                    : to == WhistleState.EVALUATED
                                            ? NotificationHappening.EVALUATED
                                            : null;
                    case REWORK_ORDERED, SENT_BACK -> NotificationHappening.REWORK;
                    case UNRESOLVED_PROPOSED -> NotificationHappening.UNRESOLVED_PROPOSED;
                    case WRITTEN_OFF, CLOSED_UNRESOLVED, CLOSED_WITH_WHOLE ->
                            NotificationHappening.CLOSED;
                    case REOPENED -> NotificationHappening.REOPENED;
                    case SUPPLEMENTED -> NotificationHappening.SUPPLEMENTED;
                    case URGED -> NotificationHappening.URGED;
                    case SUPERVISED -> NotificationHappening.SUPERVISED;
                    case SUPERVISION_REPLIED -> NotificationHappening.SUPERVISION_REPLIED;
                    case SUPERVISION_ACCEPTED -> NotificationHappening.SUPERVISION_ACCEPTED;
                    case SUPERVISION_REJECTED -> NotificationHappening.SUPERVISION_REJECTED;
                    case UNDONE -> NotificationHappening.TAKEN_BACK;
                    default -> null;
                });
    }

    /**
     * Who is told of it, and why. Whoever belongs to several of them is told as one of the first.
     *
     * @param happening not that a clock runs out
     */
    static List<Told> audiences(NotificationHappening happening) {
        return switch (happening) {
            case BLOWN ->
                    List.of(new Told(Audience.COMMUNITY, DUTY), new Told(Audience.GRID, DUTY));
            case ANSWERED, WITHDRAWN, CALL_BACK_DUE, EVALUATED ->
                    List.of(new Told(Audience.COMMUNITY, DUTY));
            case OBJECTED -> List.of(new Told(Audience.SECRETARY, DUTY));
            case ADMITTED, DECLINED, ASKED_REPORTER, MERGED, UNMERGED, IN_HAND, CLOSED ->
                    List.of(new Told(Audience.REPORTERS, REPORT));
            case FED_BACK ->
                    List.of(new Told(Audience.REPORTERS, REPORT), new Told(Audience.VOICES, DUTY));
            case DISPATCHED ->
                    List.of(
                            new Told(Audience.ORGANISATIONS, ORDER),
                            new Told(Audience.REPORTERS, REPORT));
            case RETURN_ASKED -> List.of(new Told(Audience.ARBITERS, DUTY));
            case RETURN_UPHELD ->
                    List.of(
                            new Told(Audience.ORGANISATION, ORDER),
                            new Told(Audience.SETTLERS, DUTY));
            case RETURN_OVERRULED -> List.of(new Told(Audience.ORGANISATION, ORDER));
            case EXTENSION_ASKED -> List.of(new Told(Audience.GRANTERS, DUTY));
            case EXTENDED, EXTENSION_REFUSED -> List.of(new Told(Audience.HANDLERS, ORDER));
            case PASSED_UP -> List.of(new Told(Audience.SETTLERS, DUTY));
            case HANDLED ->
                    List.of(
                            new Told(Audience.COMMUNITY, DUTY),
                            new Told(Audience.HEADS, DUTY),
                            new Told(Audience.REPORTERS, REPORT));
            case REWORK, REOPENED ->
                    List.of(
                            new Told(Audience.HANDLERS, ORDER),
                            new Told(Audience.COMMUNITY, DUTY),
                            new Told(Audience.GRID_ITSELF, DUTY),
                            new Told(Audience.REPORTERS, REPORT));
            // The community is told as well: it answers for its own level and checks the rest.
            case SUPERVISED, SUPERVISION_ACCEPTED, SUPERVISION_REJECTED ->
                    List.of(new Told(Audience.HANDLERS, ORDER), new Told(Audience.COMMUNITY, DUTY));
            case SUPERVISION_REPLIED -> List.of(new Told(Audience.ARBITERS, DUTY));
            case UNRESOLVED_PROPOSED ->
                    List.of(new Told(Audience.TOWN, DUTY), new Told(Audience.COUNTY, DUTY));
            case SUPPLEMENTED, URGED ->
                    List.of(
                            new Told(Audience.ORGANISATIONS, ORDER),
                            new Told(Audience.COMMUNITY, DUTY));
            case TAKEN_BACK -> List.of(new Told(Audience.TOLD, DUTY));
            case CLOCK_RUNS_OUT -> List.of();
        };
    }

    /** Who is warned that a clock runs out. */
    static List<Told> warned(DeadlineKind clock, WarningLevel level) {
        return List.of(
                new Told(
                        switch (level) {
                            case COMMUNITY -> Audience.COMMUNITY;
                            case TOWN -> Audience.TOWN;
                            case COUNTY -> Audience.COUNTY;
                            case RESPONSIBLE -> responsible(clock);
                        },
                        WARNING));
    }

    /** For whom each clock runs (the table of docs/domain/whistle.md). */
    private static Audience responsible(DeadlineKind clock) {
        return switch (clock) {
            case ADMIT, CHECK, FEED_BACK -> Audience.COMMUNITY;
            case ANSWER, EVALUATE -> Audience.REPORTERS;
            case DISPATCH -> Audience.SETTLERS;
            case SIGN -> Audience.UNSIGNED;
            case RULE_ON_RETURN -> Audience.ARBITERS;
            case CONTACT, HANDLE -> Audience.HANDLERS;
        };
    }
}
