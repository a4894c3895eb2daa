package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.people.ResidentLoginView;
import org.xiaoshao.people.ResidentLogins;
import org.xiaoshao.shared.Fault;

/** What {@code residentLoginReset} answers. */
public final class ResidentLoginReset {

    private ResidentLoginReset() {}

    /** The login, or the reasons why nothing was done. */
    @Type("ResidentLoginResetPayload")
    @Description("The login, or the reasons why nothing was done.")
    public record Payload(
            @Description("The login; null when refused.") ResidentLoginView login,
            @Description(
                            "A password to hand over: shown this once and kept nowhere, to be"
                                    + " changed at the first login; null when refused or when the"
                                    + " act was done before under the same key.")
                    String oneTimePassword,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload done(ResidentLogins.Shown shown) {
            return new Payload(shown.login(), shown.password(), List.of());
        }

        static Payload refused(List<Fault> faults) {
            return new Payload(null, null, faults.stream().map(Error::of).toList());
        }

        /** Says nothing: the password is for one pair of eyes. */
        @Override
        public String toString() {
            return "ResidentLoginResetPayload[]";
        }
    }

    /** One reason why nothing was done. */
    @Type("ResidentLoginResetError")
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
    @Enum("ResidentLoginResetErrorCode")
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
        @Description("They have no login, or one that is kept elsewhere.")
        NO_LOGIN,
        @Description("They serve as well: whoever gives their posts administers their login.")
        SERVES,
        @Description("The login is disabled.")
        LOGIN_DISABLED,
        @Description("Logins cannot be made or changed now; try again later.")
        ACCOUNTS_UNAVAILABLE,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
