package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.xiaoshao.identity.AuditFilterInput;
import org.xiaoshao.people.HouseholdFilterInput;
import org.xiaoshao.people.ResidentFilterInput;
import org.xiaoshao.whistle.OrderFilterInput;
import org.xiaoshao.whistle.WhistleFilterInput;
import org.xiaoshao.whistle.WhistleOrderBy;

/** Which rows of the list, as its own query takes it; only those of the list asked for count. */
@Description(
        "Which rows of the list, as its own query takes it; those of other lists do not count.")
@Input("ExportConditionsInput")
public record ExportConditionsInput(
        @Description("Which whistles; all when absent.") WhistleFilterInput whistles,
        @Description("In which order whistles come; newest first when absent.")
                WhistleOrderBy orderBy,
        @Description("Which orders; all when absent.") OrderFilterInput orders,
        @Description("Which households; those living there when absent.")
                HouseholdFilterInput households,
        @Description("Which residents; those living there when absent.")
                ResidentFilterInput residents,
        @Description("Which entries of the trail; all when absent.")
                AuditFilterInput auditEntries) {

    public static final ExportConditionsInput ANY =
            new ExportConditionsInput(null, null, null, null, null, null);

    /** Says nothing: it may be personal. */
    @Override
    public String toString() {
        return "ExportConditionsInput[]";
    }
}
