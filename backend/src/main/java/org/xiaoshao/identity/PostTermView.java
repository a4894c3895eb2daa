package org.xiaoshao.identity;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A post seen from the one beside it: who holds it, from when to when. */
@Name("PostTerm")
@Description("A post seen from the one beside it: who holds it, from when to when.")
public record PostTermView(
        @Description("Id of the post.") @NonNull @Id String id,
        @Description("Who holds it.") @NonNull PostHolderView holder,
        @Description("First day.") @NonNull LocalDate validFrom,
        @Description("Last day; null while open-ended.") LocalDate validTo) {}
