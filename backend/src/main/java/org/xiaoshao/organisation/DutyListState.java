package org.xiaoshao.organisation;

import org.eclipse.microprofile.graphql.Description;

/** Where a version of a duty list stands. */
@Description("Where a version of a duty list stands.")
public enum DutyListState {
    @Description("Being written; nobody is bound by it.")
    DRAFT,
    @Description("In force from its first day until the next one's.")
    PUBLISHED
}
