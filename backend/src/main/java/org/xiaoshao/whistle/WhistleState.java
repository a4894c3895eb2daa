package org.xiaoshao.whistle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;

/** Where a whistle stands in the loop. */
@Description("Where a whistle stands in the loop.")
public enum WhistleState {
    @Description("Waits for the community to admit or decline it.")
    BLOWN,
    @Description("Not a matter for this loop; the reporter was told where else to go.")
    DECLINED,
    @Description("Waits for the reporter to answer what the community asked.")
    WAITING_REPORTER,
    @Description("Taken back by the reporter.")
    WITHDRAWN,
    @Description("Goes on as part of another whistle about the same thing.")
    MERGED,
    @Description("Accepted under a matter; waits to be dispatched. The handling clock runs.")
    ADMITTED,
    @Description("Sent to a lead organisation; waits to be signed.")
    DISPATCHED,
    @Description(
            "The lead asked to return it; waits for a ruling. The handling clock does not stop.")
    RETURN_ASKED,
    @Description("Taken by the lead; waits for it to report for duty on site.")
    SIGNED,
    @Description("Being handled on site.")
    IN_HAND,
    @Description(
            "Every organisation has reported done; waits for the community to check and feed back.")
    HANDLED,
    @Description("The reporters were told; waits for their evaluation.")
    FED_BACK,
    @Description("Evaluated as solved; waits to be written off.")
    EVALUATED,
    @Description(
            "Evaluated as not solved or unsatisfying; the same lead must report for duty again.")
    REWORK,
    @Description("Written off under a number.")
    CLOSED;

    /** Those in which something is still to be done about the whistle. */
    public static final Set<WhistleState> OPEN =
            Collections.unmodifiableSet(
                    EnumSet.complementOf(EnumSet.of(DECLINED, WITHDRAWN, MERGED, CLOSED)));
}
