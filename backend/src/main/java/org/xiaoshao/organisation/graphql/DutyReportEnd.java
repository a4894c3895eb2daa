package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.DutyReportView;
import org.xiaoshao.shared.Fault;

/** What {@code dutyReportEnd} answers. */
public final class DutyReportEnd {

    private DutyReportEnd() {}

    /** The report as it is recorded now, or the reasons why nothing was done. */
    @Type("DutyReportEndPayload")
    @Description("The report as it is recorded now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The report as it is recorded now; null when refused.")
                    DutyReportView report,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("DutyReportEndError")
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
    @Enum("DutyReportEndErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such report.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller is not of the staff of that community.")
        NOT_YOUR_PLACE,
        @Description("It has ended.")
        ENDED_ALREADY,
        @Description("The last day lies before the first.")
        DATES_OUT_OF_ORDER,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
