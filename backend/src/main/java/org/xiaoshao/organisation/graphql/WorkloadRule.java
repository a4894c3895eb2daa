package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.WorkloadRequestView;
import org.xiaoshao.shared.Fault;

/** What {@code workloadRule} answers. */
public final class WorkloadRule {

    private WorkloadRule() {}

    /** The request as it is now, or the reasons why nothing was done. */
    @Type("WorkloadRulePayload")
    @Description("The request as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The request; null when refused.") WorkloadRequestView request,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WorkloadRuleError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the request now; with STALE_VERSION only.")
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
    @Enum("WorkloadRuleErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such request.")
        NOT_FOUND,
        @Description("The request has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern those communities.")
        NOT_YOUR_COMMUNITY,
        @Description("It was ruled already.")
        RULED_ALREADY,
        @Description(
                "The hours granted by a limit are fewer than those asked for, and more than none.")
        NOT_FEWER,
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
