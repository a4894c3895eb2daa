package org.xiaoshao.notification.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationKind;
import org.xiaoshao.whistle.DeadlineKind;

/** What is said to whom, as {@link AudienceTable} has it. */
final class MessageSlots {

    /** The clocks that run for reporters: they are warned of these. */
    private static final Set<DeadlineKind> OF_REPORTERS =
            EnumSet.of(DeadlineKind.ANSWER, DeadlineKind.EVALUATE);

    private MessageSlots() {}

    /** One thing that is said to one side. */
    record Slot(NotificationHappening happening, MessageSide side) {}

    /** Everything that is said to somebody, in the order of the happenings. */
    static List<Slot> all() {
        var all = new ArrayList<Slot>();
        for (var happening : NotificationHappening.values()) {
            sides(happening).forEach(side -> all.add(new Slot(happening, side)));
        }
        return all;
    }

    /** Whom it is said to. */
    static Set<MessageSide> sides(NotificationHappening happening) {
        return switch (happening) {
            // Whoever was told of what was taken back, or for whom the clock runs.
            case TAKEN_BACK, CLOCK_RUNS_OUT -> EnumSet.allOf(MessageSide.class);
            default -> {
                var sides = EnumSet.noneOf(MessageSide.class);
                AudienceTable.audiences(happening)
                        .forEach(told -> sides.add(side(told.kind(), null)));
                yield sides;
            }
        };
    }

    /**
     * To which side somebody belongs who is told for that reason.
     *
     * @param clock that they are warned of; null unless they are
     */
    static MessageSide side(NotificationKind kind, DeadlineKind clock) {
        return switch (kind) {
            case REPORT -> MessageSide.REPORTER;
            case ORDER, DUTY -> MessageSide.SERVING;
            case WARNING ->
                    OF_REPORTERS.contains(clock) ? MessageSide.REPORTER : MessageSide.SERVING;
        };
    }
}
