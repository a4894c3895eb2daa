package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.ServicePointView;

/** What {@code servicePointChange} answers. */
public final class ServicePointChange {

    private ServicePointChange() {}

    /** The service point as it is now, or the reasons why nothing was done. */
    @Type("ServicePointChangePayload")
    @Description("The service point as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The service point; null when refused.") ServicePointView servicePoint,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("ServicePointChangeError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the service point now; with STALE_VERSION only.")
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
    @Enum("ServicePointChangeErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such service point.")
        NOT_FOUND,
        @Description("The service point has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("It was closed already.")
        CLOSED,
        @Description("Another service point that runs in the community has that name.")
        NAME_TAKEN,
        @Description("The phone is not 3 to 21 digits, blanks and hyphens.")
        PHONE_INVALID,
        @Description("The location is half said, or lies too far from the community.")
        LOCATION_INVALID,
        @Description("More than 20 items, or one of them twice.")
        ITEMS_INVALID,
        @Description(
                "A time is no HH:mm, ends before it begins, meets another of its day, or is the third.")
        HOURS_INVALID,
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
