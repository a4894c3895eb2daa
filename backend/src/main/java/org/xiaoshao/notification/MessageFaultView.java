package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Why words would be refused. */
@Name("MessageFault")
@Description("Why words would be refused.")
public record MessageFaultView(
        @Description("The reason, as messageTemplateChange gives it.") @NonNull String code,
        @Description("The field at fault: subject or body.") @NonNull String field) {}
