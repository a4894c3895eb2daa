package org.xiaoshao.people.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;

/** What {@code meLink} answers. */
public final class MeLink {

    private MeLink() {}

    /** What was done, or the reasons why nothing was. */
    @Type("MeLinkPayload")
    @Description("What was done, or the reasons why nothing was.")
    public record Payload(
            @Description("Id of the household that is the caller's own now; null when refused.") @Id
                    String household,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("MeLinkError")
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
    @Enum("MeLinkErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller's login is a resident's already.")
        LINKED_BEFORE,
        @Description("The code is wrong, was used or is too old.")
        CODE_REFUSED,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
