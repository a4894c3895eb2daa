package org.xiaoshao.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** An official division with all that lie above it. */
@Name("Division")
@Description("An official administrative division, from province to village level.")
public record DivisionView(
        @Description("Its code, always twelve digits: 150124000000.") @NonNull @Id String code,
        @Description("The same without the padding zeros: 150124.") @NonNull String shortCode,
        @Description("Its official name, verbatim.") @NonNull String name,
        @Description("Its rank.") @NonNull DivisionLevel level,
        @Description("The division right above it; null for a province.") DivisionView parent,
        @Description("First day it is known to be in force (the edition of the source).") @NonNull
                LocalDate validFrom,
        @Description("Last day it was in force; null while it is.") LocalDate validTo,
        @Description("Whether it is in force today.") @NonNull Boolean current) {

    /** From the province down to this division, itself included. */
    @Query
    @NonNull
    @Description("The way down to it: from the province to this division, itself included.")
    public List<@NonNull DivisionView> path() {
        var path = new ArrayList<DivisionView>();
        for (var division = this; division != null; division = division.parent) {
            path.add(division);
        }
        Collections.reverse(path);
        return path;
    }
}
