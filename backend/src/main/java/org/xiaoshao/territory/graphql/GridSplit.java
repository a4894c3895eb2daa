package org.xiaoshao.territory.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.territory.CommunityMapView;

/** What {@code gridSplit} answers. */
public final class GridSplit {

    private GridSplit() {}

    /** The community's grids as they are now, or the reasons why nothing was done. */
    @Type("GridSplitPayload")
    @Description("The community's grids as they are now, or the reasons why nothing was done.")
    public record Payload(
            @Description("The grids of the community; null when refused.") CommunityMapView map,
            @Description("Why nothing was done; empty when it was.") @NonNull
                    List<@NonNull Error> errors) {}

    /** One reason why nothing was done. */
    @Type("GridSplitError")
    @Description("One reason why nothing was done.")
    public record Error(
            @Description("The reason, for programs.") @NonNull Code code,
            @Description("The input field at fault, dotted; null when it is about none.")
                    String field,
            @Description("The reason in English, for developers.") @NonNull String message,
            @Description("The version of the grid now; with STALE_VERSION only.")
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
    @Enum("GridSplitErrorCode")
    @Description("Every reason this mutation can give.")
    public enum Code {
        @Description("No such grid.")
        NOT_FOUND,
        @Description("The grid has changed since; read it again.")
        STALE_VERSION,
        @Description("The caller does not govern that community.")
        NOT_YOUR_COMMUNITY,
        @Description("The grid is no longer in use.")
        GRID_ENDED,
        @Description("A value is missing.")
        REQUIRED,
        @Description("The text is too long.")
        TOO_LONG,
        @Description("The text holds characters that cannot be stored.")
        TEXT_INVALID,
        @Description("Another grid of the community has that name.")
        NAME_TAKEN,
        @Description("A building is named that does not lie in the grid, or none is named.")
        BUILDING_UNKNOWN,
        @Description("An outline is no simple polygon in GeoJSON (WGS-84) of a sensible size.")
        OUTLINE_INVALID,
        @Description("An outline overlaps that of another grid.")
        OUTLINE_OVERLAPS,
        @Description("The idempotency key is malformed or stands for another act.")
        KEY_REUSED
    }
}
