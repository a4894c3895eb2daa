package org.xiaoshao.identity;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.organisation.PostView;
import org.xiaoshao.shared.Role;

/** The caller as this platform knows them. */
@Name("Me")
@Description("The caller as this platform knows them.")
public record MeView(
        @Description("Full name; empty when the person has no record here.") @NonNull String name,
        @Description(
                        "What the caller may do, from the token; of the post they act as and of a"
                                + " resident alone while they act as one.")
                @NonNull
                List<@NonNull Role> roles,
        @Description("Where they may do it: their current posts.") @NonNull
                List<@NonNull PostView> posts,
        @Description(
                        "The one post they act as, named by the header X-Acting-Post or by"
                                + " actingPost in connection_init; null while they act as all.")
                PostView actingPost,
        @Description("The community that they opened in an emergency; null while none is open.")
                BreakGlassView breakGlass) {}
