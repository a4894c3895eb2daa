package org.xiaoshao.people;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Who lives in a place now, as counts. */
@Name("PopulationFigures")
@Description("Who lives in a place now, as counts.")
public record PopulationFiguresView(
        @Description("Code of the place.") @NonNull @Id String place,
        @Description("Its name.") @NonNull String placeName,
        @Description("When it was counted.") @NonNull Instant asOf,
        @Description(
                        "Whether counts are exact; otherwise they are rounded to fives and none below five is told.")
                @NonNull
                Boolean exact,
        @Description("How many live there.") Integer residents,
        @Description("How many households, vacancies left out.") Integer households,
        @Description("Residents by the registration of their household.") @NonNull
                List<@NonNull RegistrationFigure> registration,
        @Description("Dwellings by how they are lived in.") @NonNull
                List<@NonNull TenureFigure> tenure,
        @Description("Residents by age.") @NonNull List<@NonNull AgeFigure> ages) {}
