package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.WhistleView;

/** What {@code whistleAskReturn} answers. */
public final class AskReturn {

    private AskReturn() {}

    /** The whistle as it is now, or the reasons why nothing was done. */
    @Type("WhistleAskReturnPayload")
    @Description("The whistle as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The whistle; null when refused.") WhistleView whistle,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WhistleAskReturnError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The whistle's version now; with STALE_VERSION only.")
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
    @Enum("WhistleAskReturnErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such whistle for this caller.")
        NOT_FOUND,
        @Description("The whistle has changed since; read it again.")
        STALE_VERSION,
        @Description("The whistle is not at a step from which this can be done.")
        WRONG_STATE,
        @Description("The caller's organisation holds no order of this whistle.")
        NOT_YOUR_ORDER,
        @Description("The time in which the order could be given back is over.")
        RETURN_WINDOW_PASSED,
        @Description("As many returns as there may be were asked for on this whistle.")
        RETURN_QUOTA_USED,
        @Description("The organisation asked before and was overruled.")
        OVERRULED_BEFORE,
        @Description("It was sent out so often that whoever has it now must take it.")
        MUST_TAKE,
        @Description("No such organisation answers whistles here.")
        ORGANISATION_UNKNOWN,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED,
        @Description("No file of this id waits to be taken.")
        EVIDENCE_UNKNOWN,
        @Description("The file goes with something already, or is named twice.")
        EVIDENCE_USED,
        @Description("The file has not arrived completely.")
        EVIDENCE_UNREADY,
        @Description("More files are named than may go with one act.")
        EVIDENCE_TOO_MANY
    }
}
