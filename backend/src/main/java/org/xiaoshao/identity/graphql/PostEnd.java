package org.xiaoshao.identity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.identity.PostSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code postEnd} answers. */
public final class PostEnd {

    private PostEnd() {}

    /** The post as it is recorded now, or the reasons why nothing was done. */
    @Type("PostEndPayload")
    @Description("The post as it is recorded now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The post as it is recorded now; null when refused.") PostSheetView post,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PostEndError")
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
    @Enum("PostEndErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such post.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("None of the caller's posts entitles to posts of that role.")
        NOT_YOUR_ROLE,
        @Description("The caller's posts entitle to it elsewhere, not there.")
        NOT_YOUR_PLACE,
        @Description("Nobody appoints or ends themselves.")
        YOURSELF,
        @Description("It has ended.")
        ENDED_ALREADY,
        @Description("The day has passed.")
        DATE_IN_PAST,
        @Description("The day lies more than ten years away.")
        DATE_OUT_OF_RANGE,
        @Description("The post is held on those days by nobody.")
        BEYOND_THE_TERM,
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
