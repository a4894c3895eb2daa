package org.xiaoshao.integration;

import org.eclipse.microprofile.graphql.Description;

/** What can be had as a file. */
@Description("What can be had as a file.")
public enum ExportList {
    @Description("Whistles.")
    WHISTLES,
    @Description("Orders of the organisations that the caller answers for.")
    ORDERS,
    @Description("Households.")
    HOUSEHOLDS,
    @Description("Residents; what is sensitive is masked, as in the list.")
    RESIDENTS,
    @Description("The audit trail.")
    AUDIT_ENTRIES
}
