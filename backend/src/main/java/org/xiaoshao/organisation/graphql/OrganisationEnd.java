package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code organisationEnd} answers. */
public final class OrganisationEnd {

    private OrganisationEnd() {}

    /** The organisation as it is recorded now, or the reasons why nothing was done. */
    @Type("OrganisationEndPayload")
    @Description("The organisation as it is recorded now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The organisation as it is recorded now; null when refused.")
                    OrganisationSheetView sheet,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("OrganisationEndError")
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
    @Enum("OrganisationEndErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such organisation.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that division.")
        NOT_YOUR_PLACE,
        @Description("It is no more.")
        ENDED_ALREADY,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("Somebody still acts for it; end those posts first.")
        HAS_POSTS,
        @Description("It still leads matters of the duty list; publish a version without it first.")
        LEADS_MATTERS,
        @Description("Orders still wait for it; they must be done or given back first.")
        OPEN_ORDERS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
