package org.xiaoshao.territory;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Whether a place is there, and how often that or its name has changed. */
@Name("PlaceStanding")
@Description("Whether a place is there, and how often that or its name has changed.")
public record PlaceStandingView(
        @Description("Last day; null while it is there.") LocalDate validTo,
        @Description(
                        "Goes up with each change of its name, and when it is closed; acts name the one they saw.")
                @NonNull
                Integer version) {}
