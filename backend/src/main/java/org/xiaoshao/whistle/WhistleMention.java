package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Another whistle that one speaks of, as far as the caller may see it. */
@Name("WhistleMention")
@Description("Another whistle that one speaks of, as far as the caller may see it.")
public record WhistleMention(
        @Description("Its id.") @NonNull @Id String id,
        @Description("Its number.") @NonNull String number,
        @Description("Where it stands.") @NonNull WhistleState state) {}
