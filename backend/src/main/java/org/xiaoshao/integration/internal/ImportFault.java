package org.xiaoshao.integration.internal;

import org.xiaoshao.integration.ImportObstacle;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an act on an import is refused. */
enum ImportFault implements FaultCode {
    NOT_YOUR_COMMUNITY("The caller does not work in that community."),
    NOT_YOUR_KIND("The caller's roles do not take in rows of this kind."),
    DIVISION_UNKNOWN("There is no community of that code."),
    DIVISION_REVOKED("The community is no longer in operation."),
    NOT_CHECKED("It is not checked, or no longer waits for this."),
    NOTHING_TO_WRITE("None of its rows would change anything."),
    HAS_FAULTS("Some of its rows are faulty."),
    NOT_COMMITTED("Nothing of it is in the ledger."),
    AT_WORK("It is being written or taken away just now.");

    private final String message;

    ImportFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }

    static Fault of(ImportObstacle obstacle) {
        return Fault.of(valueOf(obstacle.name()));
    }
}
