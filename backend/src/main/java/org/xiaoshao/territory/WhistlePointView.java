package org.xiaoshao.territory;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.Node;

/** A printed QR code at a gate, a door or a window; opening it fills the place of a whistle in. */
@Name("WhistlePoint")
@Description(
        "A printed QR code at a gate, a door or a window; opening it fills the place of a whistle in.")
public record WhistlePointView(
        @Description("Opaque, stable id.") @NonNull @Id String id,
        @Description("What the QR code and the poster say, eight characters.") @NonNull String code,
        @Description("Where it hangs.") @NonNull WhistlePointKind kind,
        @Description("What people call the spot, for instance 南门.") @NonNull String name,
        @Description("The community it hangs in.") @NonNull CommunityView community,
        @Description("The building it hangs at; null when at none.") BuildingView building,
        @Description("The unit of that building; null when at none.") String unit,
        @Description("When it was put up.") @NonNull Instant putUpAt,
        @Description("When it was taken down; null while it hangs.") Instant takenDownAt,
        @Description("Counts its changes, for expectedVersion.") @NonNull Integer version)
        implements Node {}
