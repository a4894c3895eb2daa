package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.DutyListView;
import org.xiaoshao.shared.Fault;

/** What {@code dutyListDraft} answers. */
public final class DutyListDraft {

    private DutyListDraft() {}

    /** The new draft, or the reasons why nothing was done. */
    @Type("DutyListDraftPayload")
    @Description("The new draft, or the reasons why nothing was done.")
    public record Payload(
            @Description("The new draft; null when refused.") DutyListView dutyList,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("DutyListDraftError")
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
    @Enum("DutyListDraftErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller does not govern that county.")
        NOT_YOUR_COUNTY,
        @Description("There is no county of that code.")
        COUNTY_UNKNOWN,
        @Description("A draft of that county exists; go on with it.")
        DRAFT_EXISTS,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
