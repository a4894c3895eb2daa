package org.xiaoshao.evidence;

import org.xiaoshao.shared.FaultCode;

/** Why a file cannot go with something. */
public enum EvidenceFault implements FaultCode {
    EVIDENCE_UNKNOWN("No file of this id waits to be taken."),
    EVIDENCE_USED("The file goes with something already, or is named twice."),
    EVIDENCE_UNREADY("The file has not arrived completely."),
    EVIDENCE_TOO_MANY("More files are named than may go with one act.");

    private final String message;

    EvidenceFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
