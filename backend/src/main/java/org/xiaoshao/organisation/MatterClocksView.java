package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Within how many hours a matter is to be handled. */
@Name("MatterClocks")
@Description("Within how many hours a matter is to be handled, from its admission.")
public record MatterClocksView(
        @Description("When ordinary.") @NonNull Integer ordinaryHours,
        @Description("When urgent.") @NonNull Integer urgentHours,
        @Description("When it is an emergency.") @NonNull Integer emergencyHours,
        @Description("Whether the list says any of them for this matter itself.") @NonNull
                Boolean own) {

    /**
     * Limits known from practice in Beijing: seven days, of hard matters fifteen; a day; two hours.
     */
    private static final int ORDINARY = 7 * 24;

    private static final int HARD = 15 * 24;
    private static final int URGENT = 24;
    private static final int EMERGENCY = 2;

    /** What the list says, and the limit of all where it says nothing. */
    public static MatterClocksView of(
            boolean hard, Integer ordinary, Integer urgent, Integer emergency) {
        return new MatterClocksView(
                ordinary != null ? ordinary : hard ? HARD : ORDINARY,
                urgent != null ? urgent : URGENT,
                emergency != null ? emergency : EMERGENCY,
                ordinary != null || urgent != null || emergency != null);
    }
}
