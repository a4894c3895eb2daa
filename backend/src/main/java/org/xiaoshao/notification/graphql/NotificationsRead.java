package org.xiaoshao.notification.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;

/** What {@code notificationsRead} answers. */
public final class NotificationsRead {

    private NotificationsRead() {}

    /** How many are left, or the reasons why nothing was done. */
    @Type("NotificationsReadPayload")
    @Description("How many are left, or the reasons why nothing was done.")
    public record Payload(
            @Description("How many the caller has not read now; null when refused.")
                    Integer unreadCount,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("NotificationsReadError")
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
    @Enum("NotificationsReadErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("There is none of the caller's up to which all would be read.")
        NOT_FOUND,
        @Description("Neither some nor a last one is given.")
        REQUIRED,
        @Description("More than 100 are given.")
        TOO_MANY,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
