package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.WorkloadRequestView;
import org.xiaoshao.shared.Fault;

/** What {@code workloadAsk} answers. */
public final class WorkloadAsk {

    private WorkloadAsk() {}

    /** The request as it is now, or the reasons why nothing was done. */
    @Type("WorkloadAskPayload")
    @Description("The request as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The request; null when refused.") WorkloadRequestView request,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WorkloadAskError")
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
    @Enum("WorkloadAskErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller holds no post in that organisation.")
        NOT_YOUR_ORGANISATION,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("Hours are 0.1 to 1000 a month, with one digit behind the point.")
        HOURS_OUT_OF_RANGE,
        @Description("The last day lies before the first.")
        DATES_OUT_OF_ORDER,
        @Description("There is no such community, town or county in the county of the department.")
        TARGET_UNKNOWN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
