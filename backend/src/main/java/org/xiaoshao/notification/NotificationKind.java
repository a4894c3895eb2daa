package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** Why somebody is told something. */
@Description("Why somebody is told something.")
public enum NotificationKind {
    @Description("They reported the whistle.")
    REPORT,
    @Description("An organisation that they answer for was asked to handle it.")
    ORDER,
    @Description(
            "They serve where it is about or where its turn is: in the building, the grid, the community,"
                    + " the town or the county.")
    DUTY,
    @Description("A clock runs out that they or those below them are answerable for.")
    WARNING
}
