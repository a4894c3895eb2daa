package org.xiaoshao.whistle.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.whistle.WhistleView;

/** What {@code whistleSettleOnSpot} answers. */
public final class SettleOnSpot {

    private SettleOnSpot() {}

    /** The whistle as it is now, or the reasons why nothing was done. */
    @Type("WhistleSettleOnSpotPayload")
    @Description("The whistle as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The whistle; null when refused.") WhistleView whistle,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("WhistleSettleOnSpotError")
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
    @Enum("WhistleSettleOnSpotErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED,
        @Description("The place lies in no grid of the caller's.")
        NOT_YOUR_GRID,
        @Description("No division has this code.")
        DIVISION_UNKNOWN,
        @Description("The division of this code was revoked.")
        DIVISION_REVOKED,
        @Description("The code is not that of a community or village.")
        DIVISION_NOT_COMMUNITY,
        @Description("The community has no such grid.")
        GRID_UNKNOWN,
        @Description("The community has no such building.")
        BUILDING_UNKNOWN,
        @Description("The building has no such unit.")
        UNIT_UNKNOWN,
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
