package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.ServicePointView;

/** What {@code servicePointClose} answers. */
public final class ServicePointClose {

    private ServicePointClose() {}

    /** The service point as it is now, or the reasons why nothing was done. */
    @Type("ServicePointClosePayload")
    @Description("The service point as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The service point; null when refused.") ServicePointView servicePoint,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ServicePointCloseError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the service point now; with STALE_VERSION only.")
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
    @Enum("ServicePointCloseErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such service point.")
        NOT_FOUND,
        @Description("The service point has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("It was closed already.")
        CLOSED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
