package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** What a resident is to the head of the household. */
@Description("What a resident is to the head of the household.")
public enum Relation {
    @Description("The head.")
    HEAD,
    @Description("Husband or wife.")
    SPOUSE,
    @Description("Son or daughter, of either of them.")
    CHILD,
    @Description("Father or mother, of either of them.")
    PARENT,
    @Description("Brother or sister.")
    SIBLING,
    @Description("Grandchild.")
    GRANDCHILD,
    @Description("Grandparent.")
    GRANDPARENT,
    @Description("Another relative.")
    OTHER_RELATIVE,
    @Description("Not related.")
    NOT_RELATED
}
