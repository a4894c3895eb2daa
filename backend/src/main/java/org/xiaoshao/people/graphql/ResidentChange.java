package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.ResidentView;
import org.xiaoshao.shared.Fault;

/** What {@code residentChange} answers. */
public final class ResidentChange {

    private ResidentChange() {}

    /** The resident as they are recorded now, or the reasons why nothing was done. */
    @Type("ResidentChangePayload")
    @Description("The resident as they are recorded now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The resident as they are recorded now; null when refused.")
                    ResidentView resident,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ResidentChangeError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version now; with STALE_VERSION only.") Integer currentVersion) {

        static Error of(Fault fault) {
            return new Error(
                    Code.valueOf(fault.code().name()),
                    fault.field(),
                    fault.code().message(),
                    fault.currentVersion());
        }
    }

    /** Every reason this mutation can give. */
    @Enum("ResidentChangeErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such thing for this caller.")
        NOT_FOUND,
        @Description("It has changed since; read it again.")
        STALE_VERSION,
        @Description("They have moved out.")
        MOVED_OUT,
        @Description("The record was merged into another.")
        MERGED,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("Neither a mobile nor a landline number of the mainland.")
        PHONE_INVALID,
        @Description("Not 17 digits and a check character.")
        ID_NUMBER_INVALID,
        @Description("The ID number holds no day on which somebody living was born.")
        ID_NUMBER_DATE_INVALID,
        @Description("The check character of the ID number does not fit.")
        ID_NUMBER_CHECKSUM_WRONG,
        @Description("The day of birth is not that of the ID number.")
        BIRTH_DATE_DIFFERS,
        @Description("Nobody living was born on that day.")
        BIRTH_DATE_INVALID,
        @Description("The last day is before the first, or somebody came before their household.")
        DATES_REVERSED,
        @Description("The day has not come yet.")
        DATE_IN_FUTURE,
        @Description("The household has a head already.")
        TWO_HEADS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
