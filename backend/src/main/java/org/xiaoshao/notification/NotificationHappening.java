package org.xiaoshao.notification;

import org.eclipse.microprofile.graphql.Description;

/** What somebody is told. */
@Description("What somebody is told.")
public enum NotificationHappening {
    @Description("A whistle was blown in their community.")
    BLOWN,
    @Description("The community admitted it.")
    ADMITTED,
    @Description("The community declined it.")
    DECLINED,
    @Description("The community asks the reporter something.")
    ASKED_REPORTER,
    @Description("The reporter answered.")
    ANSWERED,
    @Description("The reporter took it back.")
    WITHDRAWN,
    @Description("The reporter objected to its being declined.")
    OBJECTED,
    @Description("It was joined to another whistle about the same thing.")
    MERGED,
    @Description("It goes on by itself again.")
    UNMERGED,
    @Description("It was sent to those who handle it.")
    DISPATCHED,
    @Description("It was taken in hand.")
    IN_HAND,
    @Description("An organisation asks to give its order back.")
    RETURN_ASKED,
    @Description("The order was given back.")
    RETURN_UPHELD,
    @Description("The organisation keeps its order.")
    RETURN_OVERRULED,
    @Description("More time was asked for.")
    EXTENSION_ASKED,
    @Description("More time was given.")
    EXTENDED,
    @Description("More time was refused.")
    EXTENSION_REFUSED,
    @Description("It came up to their level.")
    PASSED_UP,
    @Description("It was handled.")
    HANDLED,
    @Description("The result is there; the reporter is asked to rate it.")
    FED_BACK,
    @Description("It was evaluated and can be written off.")
    EVALUATED,
    @Description("Nobody evaluated it in time; the reporters are to be called.")
    CALL_BACK_DUE,
    @Description("It is to be handled once more.")
    REWORK,
    @Description("It is proposed to close it as not resolved.")
    UNRESOLVED_PROPOSED,
    @Description("It was closed.")
    CLOSED,
    @Description("It was opened again.")
    REOPENED,
    @Description("A reporter added something.")
    SUPPLEMENTED,
    @Description("A reporter urges those who handle it.")
    URGED,
    @Description("Supervision began: it has to be put right by a date.")
    SUPERVISED,
    @Description("Whoever is supervised said what was put right; somebody has to judge it.")
    SUPERVISION_REPLIED,
    @Description("What was put right was accepted.")
    SUPERVISION_ACCEPTED,
    @Description("What was put right was not accepted; it has another date.")
    SUPERVISION_REJECTED,
    @Description("What they were told last of it was taken back.")
    TAKEN_BACK,
    @Description("A clock of it runs out or has run out.")
    CLOCK_RUNS_OUT
}
