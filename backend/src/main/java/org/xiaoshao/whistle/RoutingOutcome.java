package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What came of looking at one possibility. */
@Description("What came of looking at one possibility.")
public enum RoutingOutcome {
    @Description("It applies; this is what is proposed.")
    MATCHED,
    @Description("It is for whistles of another kind.")
    OTHER_KIND,
    @Description("It is for other matters.")
    OTHER_MATTER,
    @Description("It is for another urgency.")
    OTHER_URGENCY,
    @Description("It is for other places.")
    OTHER_PLACE,
    @Description("It is for another time.")
    OTHER_TIME,
    @Description("The organisation that it names is no more.")
    ORGANISATION_ENDED,
    @Description("The organisation that it names gave this whistle back, and that was upheld.")
    GAVE_IT_BACK,
    @Description("It names no organisation.")
    NOBODY_NAMED,
    @Description("It was sent out too often already: the town takes it itself.")
    LAST_STOP
}
