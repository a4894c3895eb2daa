package org.xiaoshao.notification.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.notification.MessageTemplateView;
import org.xiaoshao.shared.Fault;

/** What {@code messageTemplateCreate} answers. */
public final class MessageTemplateCreate {

    private MessageTemplateCreate() {}

    /** The text as it is now, or the reasons why nothing was done. */
    @Type("MessageTemplateCreatePayload")
    @Description("The text as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The text as it is now; null when refused.")
                    MessageTemplateView messageTemplate,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("MessageTemplateCreateError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()), fault.field(), fault.code().message());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("MessageTemplateCreateErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("There is no such town or county for the caller.")
        PLACE_UNKNOWN,
        @Description("The caller does not word the texts of that place.")
        NOT_YOUR_PLACE,
        @Description("The duty list of the county has no such matter.")
        MATTER_UNKNOWN,
        @Description("That is not told to that side.")
        NOT_TOLD,
        @Description("It is worded already; change that.")
        WORDED_ALREADY,
        @Description("A text is missing.")
        REQUIRED,
        @Description("A text is too long, or takes more than five short messages.")
        TOO_LONG,
        @Description(
                "A text holds characters that cannot be sent, or a subject more than one line.")
        TEXT_INVALID,
        @Description("A text speaks of what no text may, or has a brace that stands alone.")
        PLACEHOLDER_UNKNOWN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
