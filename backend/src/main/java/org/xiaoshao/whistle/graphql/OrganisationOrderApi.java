package org.xiaoshao.whistle.graphql;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Selection;
import org.xiaoshao.shared.graphql.Refusals;
import org.xiaoshao.whistle.WhistleReportDoneInput;
import org.xiaoshao.whistle.WhistleReportForDutyInput;
import org.xiaoshao.whistle.WhistleService;
import org.xiaoshao.whistle.WhistleSignInput;
import org.xiaoshao.whistle.internal.WhistlePart;

/** What an organisation does with its orders. */
@GraphQLApi
@Authenticated
public class OrganisationOrderApi {

    @Inject WhistleService service;
    @Inject Selection selection;

    @Mutation("whistleSign")
    @Description("Take the order of the caller's organisation.")
    @RolesAllowed({"organisation-staff", "department-staff", "department-head"})
    @NonNull
    public Sign.Payload sign(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleSignInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () -> new Sign.Payload(service.sign(NodeId.parse(id), input, parts), List.of()),
                faults -> new Sign.Payload(null, faults.stream().map(Sign.Error::of).toList()));
    }

    @Mutation("whistleReportForDuty")
    @Description("Report on site for the caller's organisation: time, place, people.")
    @RolesAllowed({"organisation-staff", "department-staff", "department-head"})
    @NonNull
    public ReportForDuty.Payload reportForDuty(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleReportForDutyInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new ReportForDuty.Payload(
                                service.reportForDuty(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new ReportForDuty.Payload(
                                null, faults.stream().map(ReportForDuty.Error::of).toList()));
    }

    @Mutation("whistleReportDone")
    @Description(
            "Report one's part done: the caller's organisation's, or that of whoever handles it without one; the last one makes the whistle handled.")
    @RolesAllowed({
        "community-worker",
        "community-secretary",
        "township-leader",
        "county-organiser",
        "organisation-staff",
        "department-staff",
        "department-head"
    })
    @NonNull
    public ReportDone.Payload reportDone(
            @Name("id") @Description("The whistle's id.") @NonNull @Id String id,
            @Name("input") @Description("What is done.") @NonNull WhistleReportDoneInput input) {
        var parts = WhistlePart.selected(selection.current(), "whistle/");
        return Refusals.or(
                () ->
                        new ReportDone.Payload(
                                service.reportDone(NodeId.parse(id), input, parts), List.of()),
                faults ->
                        new ReportDone.Payload(
                                null, faults.stream().map(ReportDone.Error::of).toList()));
    }
}
