package org.xiaoshao.patrol;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.territory.BuildingView;

/** Something noted on a round (随手记). */
@Name("PatrolNote")
@Description("Something noted on a round (随手记).")
public record PatrolNoteView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What; null once it was deleted.") String words,
        @Description("The building; null where it is about none.") BuildingView building,
        @Description("The spot in words; null for none.") String detail,
        @Description("When.") @NonNull Instant at,
        @Description("Number of the whistle that became of it, where the caller may see it.")
                String whistleNumber,
        @Description("Whether a whistle became of it.") @NonNull Boolean whistled,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version) {

    /** Says nothing: it may be personal. */
    @Override
    public String toString() {
        return "PatrolNote[]";
    }
}
