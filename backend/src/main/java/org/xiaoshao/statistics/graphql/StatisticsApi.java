package org.xiaoshao.statistics.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.statistics.MetricCode;
import org.xiaoshao.statistics.MetricFigureView;
import org.xiaoshao.statistics.MetricFiguresView;
import org.xiaoshao.statistics.MetricView;
import org.xiaoshao.statistics.StatisticsService;

/** Figures, for those who lead, oversee or run a place. */
@GraphQLApi
@RolesAllowed({
    "community-worker",
    "community-secretary",
    "township-leader",
    "county-organiser",
    "auditor"
})
public class StatisticsApi {

    @Inject StatisticsService statistics;

    @Query
    @Description("What can be asked for, in the order in which it is shown.")
    public @NonNull List<@NonNull MetricView> metrics() {
        return statistics.metrics();
    }

    @Query
    @Description("One figure, counted from the ledger now.")
    public @NonNull MetricFigureView metric(
            @Name("code") @Description("Which.") @NonNull MetricCode code,
            @Name("place")
                    @Description(
                            "Code of a division in force, in any form, that the caller's posts cover.")
                    @NonNull
                    @Id
                    String place,
            @Name("from") @Description("First day of the period, in Asia/Shanghai.") @NonNull
                    LocalDate from,
            @Name("to")
                    @Description(
                            "Last day of the period, in Asia/Shanghai, included; at most three years in"
                                    + " all.")
                    @NonNull
                    LocalDate to) {
        return statistics.figure(code, place, from, to);
    }

    @Query
    @Description("All figures of a place and period, counted from the ledger at one moment.")
    public @NonNull MetricFiguresView metricFigures(
            @Name("place")
                    @Description(
                            "Code of a division in force, in any form, that the caller's posts cover.")
                    @NonNull
                    @Id
                    String place,
            @Name("from") @Description("First day of the period, in Asia/Shanghai.") @NonNull
                    LocalDate from,
            @Name("to")
                    @Description(
                            "Last day of the period, in Asia/Shanghai, included; at most three years in"
                                    + " all.")
                    @NonNull
                    LocalDate to) {
        return statistics.figures(place, from, to);
    }
}
