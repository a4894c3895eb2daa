package org.xiaoshao.integration.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.integration.ExportView;
import org.xiaoshao.shared.Fault;

/** What {@code exportAsk} answers. */
public final class ExportAsk {

    private ExportAsk() {}

    /** The export that was ordered, or the reasons why nothing was done. */
    @Type("ExportAskPayload")
    @Description("The export that was ordered, or the reasons why nothing was done.")
    public record Payload(
            @Name("export") @Description("The export; null when refused.") ExportView subject,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("ExportAskError")
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
    @Enum("ExportAskErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("The caller has as many exports waiting as one may have.")
        TOO_MANY_WAITING,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
