package org.xiaoshao.culture.internal;

import org.xiaoshao.culture.ActivityRefusal;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on an activity is refused. */
enum CultureFault implements FaultCode {
    NOT_LOGGED_IN("This needs a login."),
    NOT_YOUR_COMMUNITY("The caller neither lives nor serves in the activity's community."),
    SIGN_UP_NOT_OPEN("Signing up has not begun."),
    SIGN_UP_CLOSED("Signing up is over."),
    FULL("No place is left."),
    ALREADY_SIGNED_UP("The caller holds a place already."),
    NOT_SIGNED_UP("The caller holds no place."),
    BEGUN("The activity has begun; a place can no longer be given back."),
    ENDED("The activity is over.");

    private final String message;

    CultureFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    static Fault of(ActivityRefusal refusal) {
        return Fault.of(valueOf(refusal.name()));
    }
}
