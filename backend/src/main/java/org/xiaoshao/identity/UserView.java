package org.xiaoshao.identity;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.PostView;

/** Somebody's login, for those who administer it. */
@Name("User")
@Description("Somebody's login, for those who administer it.")
public record UserView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("Id of the person whose login it is.") @NonNull @Id String person,
        @Description("Full name.") @NonNull String name,
        @Description("What they type to log in.") @NonNull String username,
        @Description("Whether they may log in.") @NonNull Boolean enabled,
        @Description(
                        "Whether the login server knows of it; when not, it is told within minutes"
                                + " by itself. A disabled login opens nothing here at once.")
                @NonNull
                Boolean inStep,
        @Description("Their posts that run or are to come, oldest first.") @NonNull
                List<@NonNull PostView> posts,
        @Description("When it was made.") @NonNull Instant createdAt,
        @Description("What was done to it last.") @NonNull UserChange lastChange,
        @Description("When that was.") @NonNull Instant changedAt,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version,
        @Description("What the caller may do with it now, and why not.") @NonNull
                List<@NonNull UserAvailableAction> availableActions) {

    public UserView {
        posts = List.copyOf(posts);
        availableActions = List.copyOf(availableActions);
    }

    /** Says nothing: names are personal. */
    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
