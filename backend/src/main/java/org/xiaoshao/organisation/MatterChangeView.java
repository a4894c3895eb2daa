package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of one matter from one version to another. */
@Name("MatterChange")
@Description("What became of one matter from one version of a duty list to another.")
public record MatterChangeView(
        @Description("Its code.") @NonNull String code,
        @Description("What became of it.") @NonNull MatterChangeKind kind,
        @Description("As it was; null when it is new.") MatterView before,
        @Description("As it is then; null when it is no more.") MatterView after) {}
