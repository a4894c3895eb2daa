package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** By what right a household lives in its dwelling. */
@Description("By what right a household lives in its dwelling.")
public enum Tenure {
    @Description("It owns the dwelling.")
    OWNER,
    @Description("It rents it.")
    TENANT,
    @Description("Nobody lives there.")
    VACANT
}
