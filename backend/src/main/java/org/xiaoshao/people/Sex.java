package org.xiaoshao.people;

import org.eclipse.microprofile.graphql.Description;

/** Sex as recorded. */
@Description("Sex as recorded.")
public enum Sex {
    @Description("Female.")
    FEMALE,
    @Description("Male.")
    MALE
}
