package org.xiaoshao.whistle;

import org.eclipse.microprofile.graphql.Description;

/** What happened. */
@Description("What happened.")
public enum WhistleEventType {
    @Description("The whistle was blown.")
    BLOWN,
    @Description("The community admitted it under a matter.")
    ADMITTED,
    @Description("The community declined it.")
    DECLINED,
    @Description("It was sent to the lead and the co-handlers.")
    DISPATCHED,
    @Description("An organisation took its order.")
    SIGNED,
    @Description("The reporter was contacted.")
    CONTACTED,
    @Description("An organisation reported for duty on site.")
    REPORTED_FOR_DUTY,
    @Description("An organisation reported its part done.")
    REPORTED_DONE,
    @Description("The community told the reporters the result.")
    FED_BACK,
    @Description("A reporter evaluated.")
    EVALUATED,
    @Description("By rule, after an evaluation as not solved or unsatisfying.")
    REWORK_ORDERED,
    @Description("Closed under a write-off number.")
    WRITTEN_OFF,
    @Description("Its place went to another grid when the grids were redrawn.")
    REHOMED
}
