package org.xiaoshao.whistle.graphql;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.CalendarImportInput;
import org.xiaoshao.whistle.CalendarService;

/** Taking calendars from their notices, for those who look after a county or the system. */
@GraphQLApi
@RolesAllowed({"county-organiser", "administrator"})
public class CalendarImportApi {

    @Inject CalendarService service;

    @Mutation("calendarImport")
    @Description(
            "Take the holidays and make-up days (调休) of a year from its notice, in place of what"
                    + " was known of it; the calendar is the same for all counties. Open clocks are"
                    + " reckoned again, in the background.")
    @NonNull
    public CalendarImport.Payload take(
            @Name("input") @Description("What the notice says.") @NonNull
                    CalendarImportInput input) {
        return Refusals.or(
                () -> CalendarImport.Payload.of(service.take(input)),
                faults ->
                        new CalendarImport.Payload(
                                null,
                                null,
                                null,
                                faults.stream().map(CalendarImport.Error::of).toList()));
    }
}
