package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.BuildingView;

/** What {@code buildingClose} answers. */
public final class BuildingClose {

    private BuildingClose() {}

    /** The building as it is now, or the reasons why nothing was done. */
    @Type("BuildingClosePayload")
    @Description("The building as it is now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The building; null when refused.") BuildingView building,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {

        static Payload refused(List<Fault> faults) {
            return new Payload(null, faults.stream().map(Error::of).toList());
        }
    }

    /** One reason why nothing was done. */
    @Type("BuildingCloseError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the building now; with STALE_VERSION only.")
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
    @Enum("BuildingCloseErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such building.")
        NOT_FOUND,
        @Description("The building has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("It was closed already.")
        CLOSED,
        @Description("Somebody lives there.")
        HOUSEHOLDS_LIVE_THERE,
        @Description("A whistle that was blown there is open.")
        WHISTLES_OPEN,
        @Description("Somebody has a post there.")
        POSTS_RUN,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
