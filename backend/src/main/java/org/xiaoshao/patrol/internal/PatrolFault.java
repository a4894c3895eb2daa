package org.xiaoshao.patrol.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on a plan or round is refused. */
enum PatrolFault implements FaultCode {
    NOT_YOUR_COMMUNITY("The caller is not of the staff of that community."),
    COMMUNITY_UNKNOWN("There is no such community in operation."),
    PLACE_UNKNOWN(
            "The community has no such grid, building or estate, or not exactly one is named."),
    POINT_UNKNOWN(
            "The community has no such whistle point or building, or not exactly one is named."),
    POINT_REPEATED("A point is named twice."),
    TOO_MANY_POINTS("A plan has at most 50 points."),
    POSITION_INVALID(
            "A position is a longitude from -180 to 180 together with a latitude from -90 to 90."),
    ROUNDS_OUT_OF_RANGE("There are 1 to 12 rounds a day."),
    REPEATED("A value is named twice."),
    DATE_IN_PAST("The day has passed."),
    DATES_REVERSED("The last day lies before the first."),
    PLAN_ENDED("The plan has ended, or another follows it."),
    NOT_YOUR_PLACE(
            "No post of the caller lies in the place of the plan, or the plan is not for their kind of post."),
    PLAN_NOT_IN_FORCE("The plan is not in force today."),
    ROUND_OPEN("The caller is on a round already."),
    NOT_YOUR_ROUND("Somebody else walks that round."),
    ROUND_OVER("The round has ended."),
    CODE_NOT_ON_ROUND("No point of the round has this code."),
    NO_POSITION("Nobody has said where that point lies: its code checks in there."),
    TOO_FAR("The position is too far from the point."),
    POSITION_VAGUE("The position is not exact enough."),
    CHECKED_IN("They checked in at that point before."),
    CODE_OR_POSITION("Either a code or a point with a position is needed."),
    BUILDING_UNKNOWN("The community has no such building."),
    WORDS_GONE("The words of the note were deleted."),
    NOTE_HAS_WHISTLE("A whistle became of the note already."),
    WHISTLE_UNKNOWN("There is no such whistle for the caller in this community.");

    private final String message;

    PatrolFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
