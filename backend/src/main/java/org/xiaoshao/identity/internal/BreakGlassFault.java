package org.xiaoshao.identity.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on an emergency is refused. */
enum BreakGlassFault implements FaultCode {
    COMMUNITY_UNKNOWN("There is no such community in operation."),
    NOT_YOUR_COUNTY("None of the caller's posts lies in that county."),
    ALREADY_YOURS("The caller's posts lie over that community."),
    OPEN_ALREADY("The caller has one open; close it first."),
    TOO_SHORT("Say in at least ten characters why."),
    NOT_YOUR_ROLE("Only whoever opened it closes it, and only the county's organiser reviews it."),
    YOURSELF("Nobody reviews themselves."),
    ENDED_ALREADY("It is over."),
    REVIEWED_ALREADY("The county has said what it thinks.");

    private final String message;

    BreakGlassFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
