package org.xiaoshao.identity.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on posts is refused. */
enum PostFault implements FaultCode {
    NOT_YOUR_ROLE("None of the caller's posts entitles to posts of that role."),
    NOT_YOUR_PLACE("The caller's posts entitle to it elsewhere, not there."),
    YOURSELF("Nobody appoints or ends themselves."),
    ENDED_ALREADY("It has ended."),
    STANDS_IN("It stands in for another already."),
    PERSON_UNKNOWN("Nobody of that id serves where the caller gives posts."),
    PERSON_OR_NAME("Either a person or a name."),
    PLACE_MISSING("The role needs it."),
    PLACE_NOT_WANTED("The role has none."),
    DIVISION_UNKNOWN("There is no such division in force for that role."),
    GRID_UNKNOWN("There is no such grid in use in that community."),
    BUILDING_UNKNOWN("There is no such building in that community."),
    UNIT_UNKNOWN("There is no such unit in that building."),
    ORGANISATION_UNKNOWN("There is no such organisation for that role and place."),
    ORGANISATION_ENDED("That organisation is no more."),
    DATES_OUT_OF_ORDER("The last day lies before the first."),
    DATE_OUT_OF_RANGE("The day lies more than ten years away."),
    DATE_IN_PAST("The day has passed."),
    BEYOND_THE_PLACE("The place is no more by then."),
    BEYOND_THE_TERM("The post is held on those days by nobody."),
    POST_TAKEN("Somebody is head there at that time."),
    HELD_ALREADY("They hold that post at that time already."),
    OWN_SUBSTITUTE("Nobody stands in for themselves.");

    private final String message;

    PostFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
