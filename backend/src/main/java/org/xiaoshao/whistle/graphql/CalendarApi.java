package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.xiaoshao.whistle.CalendarService;
import org.xiaoshao.whistle.CalendarYearView;

/** Which days are worked, for everybody: what deadlines are promised by is public. */
@GraphQLApi
@PermitAll
public class CalendarApi {

    @Inject CalendarService service;

    @Query("calendar")
    @Description("The days of a year, worked or not; null beyond 2000 to 2100.")
    public CalendarYearView calendar(
            @Name("year") @NonNull @Description("The year.") Integer year) {
        return service.year(year).orElse(null);
    }
}
