package org.xiaoshao.foresight.internal;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on a finding is refused. */
enum ForesightFault implements FaultCode {
    NOT_YOUR_COMMUNITY("The caller is not of the staff of that community."),
    COMMUNITY_UNKNOWN("There is no such community in operation."),
    ALREADY_DECIDED("It was accepted or dismissed already."),
    LAPSED("Its horizon has passed; it can no longer be decided.");

    private final String message;

    ForesightFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
