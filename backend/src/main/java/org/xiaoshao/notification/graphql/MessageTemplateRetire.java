package org.xiaoshao.notification.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.notification.MessageTemplateView;
import org.xiaoshao.shared.Fault;

/** What {@code messageTemplateRetire} answers. */
public final class MessageTemplateRetire {

    private MessageTemplateRetire() {}

    /** The text as it is now, or the reasons why nothing was done. */
    @Type("MessageTemplateRetirePayload")
    @Description("The text as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The text as it is now; null when refused.")
                    MessageTemplateView messageTemplate,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("MessageTemplateRetireError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of it now; with STALE_VERSION only.")
                    Integer currentVersion) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()),
                    fault.field(),
                    fault.code().message(),
                    fault.currentVersion());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("MessageTemplateRetireErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such text that the caller words.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("It is out of use already.")
        OUT_OF_USE,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
