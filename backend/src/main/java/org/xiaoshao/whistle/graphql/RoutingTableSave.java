package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.RoutingTableView;

/** What {@code routingTableSave} answers. */
public final class RoutingTableSave {

    private RoutingTableSave() {}

    /** The draft as it is now, or the reasons why nothing was done. */
    @Type("RoutingTableSavePayload")
    @Description("The draft as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The draft as it is now; null when refused.")
                    RoutingTableView routingTable,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("RoutingTableSaveError")
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
    @Enum("RoutingTableSaveErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such draft that the caller writes.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("It is published; what is published is followed, not changed.")
        PUBLISHED_ALREADY,
        @Description("More than can be taken.")
        TOO_MANY,
        @Description("Two rules have the same name.")
        NAME_REPEATED,
        @Description("The duty list of the county has no such matter.")
        MATTER_UNKNOWN,
        @Description("There is no such place under the one that the rules are for.")
        PLACE_UNKNOWN,
        @Description("There is no such organisation in the county.")
        ORGANISATION_UNKNOWN,
        @Description("An organisation is named twice.")
        ORGANISATION_REPEATED,
        @Description("Not a time of day of the form HH:mm, only one of the two, or both the same.")
        TIME_INVALID,
        @Description("That is no post in an organisation.")
        POST_UNKNOWN,
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
