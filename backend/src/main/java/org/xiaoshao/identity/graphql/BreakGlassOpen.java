package org.xiaoshao.identity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.identity.BreakGlassView;
import org.xiaoshao.shared.Fault;

/** What {@code breakGlassOpen} answers. */
public final class BreakGlassOpen {

    private BreakGlassOpen() {}

    /** What was opened, or the reasons why nothing was done. */
    @Type("BreakGlassOpenPayload")
    @Description("What was opened, or the reasons why nothing was done.")
    public record Payload(
            @Description("What was opened; null when refused.") BreakGlassView breakGlass,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("BreakGlassOpenError")
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
    @Enum("BreakGlassOpenErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("There is no such community in operation.")
        COMMUNITY_UNKNOWN,
        @Description("None of the caller's posts lies in that county.")
        NOT_YOUR_COUNTY,
        @Description("The caller's posts lie over that community.")
        ALREADY_YOURS,
        @Description("The caller has one open; close it first.")
        OPEN_ALREADY,
        @Description("Say in at least ten characters why.")
        TOO_SHORT,
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
