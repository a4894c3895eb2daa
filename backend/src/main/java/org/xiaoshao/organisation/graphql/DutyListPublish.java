package org.xiaoshao.organisation.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.organisation.DutyListView;
import org.xiaoshao.shared.Fault;

/** What {@code dutyListPublish} answers. */
public final class DutyListPublish {

    private DutyListPublish() {}

    /** The version that was published, or the reasons why nothing was done. */
    @Type("DutyListPublishPayload")
    @Description("The version that was published, or the reasons why nothing was done.")
    public record Payload(
            @Description("The version that was published; null when refused.")
                    DutyListView dutyList,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("DutyListPublishError")
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
    @Enum("DutyListPublishErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such draft.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("It is published; what is published is followed, not changed.")
        PUBLISHED_ALREADY,
        @Description("The draft changes nothing.")
        NOTHING_CHANGED,
        @Description("The first day has passed.")
        DATE_IN_PAST,
        @Description("The first day is not after that of the version before.")
        DATES_OUT_OF_ORDER,
        @Description("An organisation that it names is no more.")
        LEAD_ENDED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
