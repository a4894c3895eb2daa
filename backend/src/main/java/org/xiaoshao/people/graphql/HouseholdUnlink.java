package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.HouseholdLinkView;
import org.xiaoshao.shared.Fault;

/** What {@code householdUnlink} answers. */
public final class HouseholdUnlink {

    private HouseholdUnlink() {}

    /** The link as it is now, or the reasons why nothing was done. */
    @Type("HouseholdUnlinkPayload")
    @Description("The link as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The link as it is now; null when refused.") HouseholdLinkView link,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("HouseholdUnlinkError")
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
    @Enum("HouseholdUnlinkErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such link.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_PLACE,
        @Description("The link has ended.")
        LINK_ENDED,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("That day lies before the first.")
        DATES_REVERSED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
