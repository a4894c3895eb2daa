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
    REHOMED,
    @Description("The reporter was asked something.")
    ASKED_REPORTER,
    @Description("The reporter answered.")
    ANSWERED,
    @Description("The community decided to go on without an answer.")
    RESUMED,
    @Description("The reporter took it back.")
    WITHDRAWN,
    @Description("The reporter objected to its being declined.")
    OBJECTED,
    @Description("It was joined to another whistle.")
    MERGED,
    @Description("Another whistle was joined to this one.")
    TOOK_IN,
    @Description("It was taken out of the whistle it had been joined to.")
    UNMERGED,
    @Description("A whistle that had been joined to this one was taken out.")
    LET_GO,
    @Description("A part of it was blown on its own.")
    SPLIT,
    @Description("The level that settles it took it in hand itself.")
    HANDLED_HERE,
    @Description("A grid member settled it on the spot.")
    SETTLED_ON_SPOT,
    @Description("An organisation asked to give its order back.")
    RETURN_ASKED,
    @Description("The order was given back.")
    RETURN_UPHELD,
    @Description("The organisation must keep its order.")
    RETURN_OVERRULED,
    @Description("By rule, since nobody ruled in time: the organisation must keep its order.")
    RETURN_LAPSED,
    @Description("The handling clock was stopped.")
    PAUSED,
    @Description("The handling clock runs again.")
    PAUSE_ENDED,
    @Description("More time was asked for.")
    EXTENSION_ASKED,
    @Description("More time was given.")
    EXTENDED,
    @Description("More time was refused.")
    EXTENSION_REFUSED,
    @Description("Those who had it passed it up a level.")
    PASSED_UP,
    @Description("By rule, after too many reworks: the next level takes it.")
    LIFTED,
    @Description("By rule, since its last part was handled.")
    PARTS_HANDLED,
    @Description("The head of the building or unit confirmed that it is done.")
    CONFIRMED,
    @Description("The community checked it and sent it back.")
    SENT_BACK,
    @Description("By rule, since the time to evaluate is over.")
    EVALUATION_ENDED,
    @Description("A reporter who did not evaluate was called.")
    CALLED_BACK,
    @Description("By rule, since no reporter could be reached.")
    NO_ANSWER,
    @Description("It was proposed to close it as not resolved.")
    UNRESOLVED_PROPOSED,
    @Description("It was closed as not resolved.")
    CLOSED_UNRESOLVED,
    @Description("By rule, closed together with the whistle it is a part of.")
    CLOSED_WITH_WHOLE,
    @Description("It was opened again.")
    REOPENED,
    @Description("A reporter added something.")
    SUPPLEMENTED,
    @Description("A reporter urged those who handle it.")
    URGED,
    @Description("Somebody else has the same trouble and reported it, too.")
    JOINED,
    @Description("Supervision began: it has to be put right by a date.")
    SUPERVISED,
    @Description("Whoever is supervised said what was put right.")
    SUPERVISION_REPLIED,
    @Description("That answer was accepted.")
    SUPERVISION_ACCEPTED,
    @Description("That answer was not accepted; it has another date.")
    SUPERVISION_REJECTED,
    @Description("By rule, supervision ended with the whistle.")
    SUPERVISION_ENDED,
    @Description("Whoever did the last step took it back.")
    UNDONE
}
