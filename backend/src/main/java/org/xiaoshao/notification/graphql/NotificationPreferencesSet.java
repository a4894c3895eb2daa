package org.xiaoshao.notification.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.notification.NotificationPreferencesView;
import org.xiaoshao.shared.Fault;

/** What {@code notificationPreferencesSet} answers. */
public final class NotificationPreferencesSet {

    private NotificationPreferencesSet() {}

    /** How they are told now, or the reasons why nothing was done. */
    @Type("NotificationPreferencesSetPayload")
    @Description("How they are told now, or the reasons why nothing was done.")
    public record Payload(
            @Name("preferences") @Description("How they are told now; null when refused.")
                    NotificationPreferencesView subject,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("NotificationPreferencesSetError")
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
    @Enum("NotificationPreferencesSetErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("Nobody is known here by this login.")
        NOT_FOUND,
        @Description("There is no such channel.")
        CHANNEL_UNKNOWN,
        @Description("A channel was chosen whose address is missing.")
        REQUIRED,
        @Description("That is no mail address.")
        MAIL_INVALID,
        @Description("That is no mobile number of eleven digits.")
        PHONE_INVALID,
        @Description("That is no time of the day such as 22:00, or only one of two is given.")
        TIME_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
