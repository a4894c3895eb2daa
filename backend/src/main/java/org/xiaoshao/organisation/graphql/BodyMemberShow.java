package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.OrganisationSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code bodyMemberShow} answers. */
public final class BodyMemberShow {

    private BodyMemberShow() {}

    /** The body with its members, or the reasons why nothing was done. */
    @Type("BodyMemberShowPayload")
    @Description("The body with its members, or the reasons why nothing was done.")
    public record Payload(
            @Description("The body with its members; null when refused.")
                    OrganisationSheetView sheet,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("BodyMemberShowError")
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
    @Enum("BodyMemberShowErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such seat.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that division.")
        NOT_YOUR_PLACE,
        @Description("It is no more.")
        ENDED_ALREADY,
        @Description("It is no Party body.")
        NOT_PARTY,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
