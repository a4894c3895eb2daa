package org.xiaoshao.whistle.internal;

import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;
import org.xiaoshao.whistle.SupervisionRefusal;

/** The reasons, beside the common ones, why an act on a supervision is refused. */
public enum SupervisionFault implements FaultCode {
    WRONG_STATE("It is not at a step from which this can be done."),
    NOT_SUPERVISED("Somebody else has to answer it."),
    NOT_SUPERVISOR("It is for another level to decide."),
    OWN_REPLY("Nobody decides on their own answer."),
    ALREADY_SUPERVISED("A leader supervises it already."),
    TIME_IN_PAST("The time lies in the past."),
    TIME_TOO_LATE("The time lies too far ahead.");

    private final String message;

    SupervisionFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    /** The fault for a refused act; the caller's role was checked before. */
    static Fault of(SupervisionRefusal refusal) {
        return Fault.of(
                refusal == SupervisionRefusal.NOT_YOUR_ROLE
                        ? CommonFault.NOT_FOUND
                        : valueOf(refusal.name()));
    }
}
