package org.xiaoshao.identity;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Which entries of the trail; everything given must hold. */
@Description("Which entries of the audit trail; everything given must hold.")
@Input("AuditFilterInput")
public record AuditFilterInput(
        @Description("Of this kind.") AuditKind kind,
        @Description("For this purpose.") Purpose purpose,
        @Description("About the thing of this id: who viewed it.") @Id String thing,
        @Description("Done by the person of this id.") @Id String actor,
        @Description("At or after this instant.") Instant from,
        @Description("Before this instant.") Instant to) {

    /** No condition at all. */
    public static final AuditFilterInput ANY =
            new AuditFilterInput(null, null, null, null, null, null);
}
