package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.RoutingTableView;

/** What {@code routingTablePublish} answers. */
public final class RoutingTablePublish {

    private RoutingTablePublish() {}

    /** The version as it is now, or the reasons why nothing was done. */
    @Type("RoutingTablePublishPayload")
    @Description("The version as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The version as it is now; null when refused.")
                    RoutingTableView routingTable,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("RoutingTablePublishError")
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
    @Enum("RoutingTablePublishErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such draft that the caller writes.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("It is published; what is published is followed, not changed.")
        PUBLISHED_ALREADY,
        @Description("It has no rules.")
        NO_RULES,
        @Description("It says what the version before says.")
        NOTHING_CHANGED,
        @Description("An organisation that it names is no more.")
        ORGANISATION_UNKNOWN,
        @Description("That moment has passed.")
        DATE_IN_PAST,
        @Description("It is not after that of the version before.")
        DATES_OUT_OF_ORDER,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
