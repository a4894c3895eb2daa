package org.xiaoshao.territory;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** What people are told of a service point. */
@Description("What people are told of a service point.")
@Input("ServicePointDescriptionInput")
public record ServicePointDescriptionInput(
        @Description("What it is there for.") @NonNull ServicePointKind kind,
        @Description("What people call it, at most 60 characters.") @NonNull String name,
        @Description("Where it is, in words, at most 120 characters.") @NonNull String address,
        @Description(
                        "The number of the place, 3 to 21 digits, blanks and hyphens; null when it has"
                                + " none. Nobody's own: everybody reads it.")
                String phone,
        @Description("Degrees east, WGS-84; null together with the latitude when not known.")
                Double longitude,
        @Description("Degrees north, WGS-84; null together with the longitude when not known.")
                Double latitude,
        @Description("What is offered, 1 to 20 texts of at most 30 characters, none twice.")
                @NonNull
                List<@NonNull String> items,
        @Description(
                        "When it is open each week: at most two times a day that do not meet; empty"
                                + " when not told.")
                @NonNull
                List<@NonNull OpeningInput> hours) {}
