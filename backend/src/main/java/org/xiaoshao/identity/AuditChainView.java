package org.xiaoshao.identity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What recomputing a county's audit trail found. */
@Name("AuditChain")
@Description("What recomputing a county's audit trail found, just now.")
public record AuditChainView(
        @Description("Code of the county.") @NonNull @Id String county,
        @Description("Whether every entry follows from the one before it and none is missing.")
                @NonNull
                Boolean intact,
        @Description("How many entries there are.") @NonNull Integer entries,
        @Description(
                        "Sequence of the first entry that was changed or is missing; null while the"
                                + " trail is intact.")
                Integer firstBroken) {}
