package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.RoutingTableView;

/** What {@code routingTableDraft} answers. */
public final class RoutingTableDraft {

    private RoutingTableDraft() {}

    /** The new draft, or the reasons why nothing was done. */
    @Type("RoutingTableDraftPayload")
    @Description("The new draft, or the reasons why nothing was done.")
    public record Payload(
            @Description("The new draft; null when refused.") RoutingTableView routingTable,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("RoutingTableDraftError")
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
    @Enum("RoutingTableDraftErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller does not write the rules of that place.")
        NOT_YOUR_PLACE,
        @Description("There is no town or county of that code.")
        PLACE_UNKNOWN,
        @Description("A draft of that place exists; go on with it.")
        DRAFT_EXISTS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
