package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code bodyMemberAdd} answers. */
public final class BodyMemberAdd {

    private BodyMemberAdd() {}

    /** The body with its members, or the reasons why nothing was done. */
    @Type("BodyMemberAddPayload")
    @Description("The body with its members, or the reasons why nothing was done.")
    public record Payload(
            @Description("The body with its members; null when refused.")
                    OrganisationSheetView sheet,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("BodyMemberAddError")
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
    @Enum("BodyMemberAddErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such organisation.")
        NOT_FOUND,
        @Description("The caller does not govern that division.")
        NOT_YOUR_PLACE,
        @Description("It is no more.")
        ENDED_ALREADY,
        @Description("Seats in an organisation of that kind are not recorded.")
        NO_MEMBERS,
        @Description("Nobody of that id serves in the community.")
        PERSON_UNKNOWN,
        @Description("Either a person or a name.")
        PERSON_OR_NAME,
        @Description("They sit in it at that time already.")
        SEATED_ALREADY,
        @Description("It is no Party body.")
        NOT_PARTY,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
