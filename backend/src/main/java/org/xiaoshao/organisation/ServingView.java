package org.xiaoshao.organisation;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Somebody who serves somewhere today. */
@Name("Serving")
@Description("Somebody who serves somewhere today.")
public record ServingView(
        @Description("Full name; those who serve are known to those who run the place.") @NonNull
                String name,
        @Description("Title in a body, for instance 主任; null for a post.") String title,
        @Description("Since which day.") @NonNull LocalDate since) {}
