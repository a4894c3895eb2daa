package org.xiaoshao.whistle.internal;

import org.xiaoshao.whistle.WhistleRefusal;

/**
 * One reason why an act was refused.
 *
 * @param field the input field at fault, dotted; null when it is about none
 * @param currentVersion the whistle's version now, with {@link FaultCode#STALE_VERSION} only
 */
public record Fault(FaultCode code, String field, Integer currentVersion) {

    static Fault of(FaultCode code) {
        return new Fault(code, null, null);
    }

    static Fault of(FaultCode code, String field) {
        return new Fault(code, field, null);
    }

    static Fault stale(int currentVersion) {
        return new Fault(FaultCode.STALE_VERSION, "expectedVersion", currentVersion);
    }

    /** The fault for a refused move; the caller's role was checked before. */
    static Fault of(WhistleRefusal refusal) {
        return of(
                switch (refusal) {
                    case WRONG_STATE, ORDER_WRONG_STATE -> FaultCode.WRONG_STATE;
                    case NOT_YOUR_COMMUNITY -> FaultCode.NOT_YOUR_COMMUNITY;
                    case NOT_YOUR_ORDER -> FaultCode.NOT_YOUR_ORDER;
                    case OWN_WORK -> FaultCode.OWN_WORK;
                    case NOT_REPORTER -> FaultCode.NOT_REPORTER;
                    case ALREADY_EVALUATED -> FaultCode.ALREADY_EVALUATED;
                    case NOT_SOLVED -> FaultCode.NOT_SOLVED;
                    case NOT_YOUR_ROLE -> FaultCode.NOT_FOUND;
                });
    }
}
