package org.xiaoshao.identity.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.identity.PostSheetView;
import org.xiaoshao.shared.Fault;

/** What {@code postSubstitute} answers. */
public final class PostSubstitute {

    private PostSubstitute() {}

    /**
     * The post that is stood in for, as it is recorded now, or the reasons why nothing was done.
     */
    @Type("PostSubstitutePayload")
    @Description(
            "The post that is stood in for, as it is recorded now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The post that is stood in for, as it is recorded now; null when refused.")
                    PostSheetView post,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("PostSubstituteError")
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
    @Enum("PostSubstituteErrorCode")
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
        @Description("It stands in for another already.")
        STANDS_IN,
        @Description("Nobody of that id serves where the caller gives posts.")
        PERSON_UNKNOWN,
        @Description("Either a person or a name.")
        PERSON_OR_NAME,
        @Description("Nobody stands in for themselves.")
        OWN_SUBSTITUTE,
        @Description("The last day lies before the first.")
        DATES_OUT_OF_ORDER,
        @Description("The day has passed.")
        DATE_IN_PAST,
        @Description("The day lies more than ten years away.")
        DATE_OUT_OF_RANGE,
        @Description("The post is held on those days by nobody.")
        BEYOND_THE_TERM,
        @Description("Somebody is head there at that time.")
        POST_TAKEN,
        @Description("They hold that post at that time already.")
        HELD_ALREADY,
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
