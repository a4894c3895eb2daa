package org.xiaoshao.integration.internal.exports;

import org.xiaoshao.shared.FaultCode;

/** The reasons, beside the common ones, why an export is not ordered. */
enum ExportFault implements FaultCode {
    TOO_MANY_WAITING("As many exports as one may have are waiting.");

    private final String message;

    ExportFault(String message) {
        this.message = message;
    }

    @Override
    public String message() {
        return message;
    }
}
