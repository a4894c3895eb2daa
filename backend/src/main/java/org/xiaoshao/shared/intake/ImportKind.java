package org.xiaoshao.shared.intake;

import org.eclipse.microprofile.graphql.Description;

/** What the rows of a file are. */
@Description("What the rows of a file are.")
public enum ImportKind {
    @Description("Buildings of a community.")
    BUILDINGS,
    @Description("Units (stairwells) of buildings.")
    UNITS,
    @Description("Households, behind the doors they live.")
    HOUSEHOLDS,
    @Description("Residents, in the households they belong to.")
    RESIDENTS,
    @Description("Organisations of a community.")
    ORGANISATIONS,
    @Description("Posts of a community's own people, without logins.")
    POSTS
}
