package org.xiaoshao.culture;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** The place that the caller holds; nobody else sees it. */
@Name("SignUp")
@Description("The place that the caller holds; nobody else sees it.")
public record SignUpView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("When the place was taken.") @NonNull Instant signedUpAt,
        @Description("Goes up with each change; acts name the one they saw.") @NonNull
                Integer version,
        @Ignore UUID activityId)
        implements Node {}
