package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.HouseholdLinkView;
import org.xiaoshao.shared.Fault;

/** What {@code householdLink} answers. */
public final class HouseholdLink {

    private HouseholdLink() {}

    /** The link as it is now, or the reasons why nothing was done. */
    @Type("HouseholdLinkPayload")
    @Description("The link as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The link as it is now; null when refused.") HouseholdLinkView link,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("HouseholdLinkError")
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
    @Enum("HouseholdLinkErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such household.")
        NOT_FOUND,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_PLACE,
        @Description("They have moved out.")
        MOVED_OUT,
        @Description("Nobody lives there.")
        VACANT,
        @Description("A Party member looks after that household already.")
        LINKED_ALREADY,
        @Description("Nobody of that id sits in a Party body of the community.")
        MEMBER_UNKNOWN,
        @Description("The member has not agreed to be shown as one.")
        MEMBER_NOT_SHOWN,
        @Description("The member looks after as many households as one may.")
        MEMBER_FULL,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("The household moved in later.")
        DATES_REVERSED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
