package org.xiaoshao.shared;

/**
 * One reason why an act was refused.
 *
 * @param field the input field at fault, dotted; null when it is about none
 * @param currentVersion the version now, with {@link CommonFault#STALE_VERSION} only
 */
public record Fault(FaultCode code, String field, Integer currentVersion) {

    public static Fault of(FaultCode code) {
        return new Fault(code, null, null);
    }

    public static Fault of(FaultCode code, String field) {
        return new Fault(code, field, null);
    }

    /** What the act is about is not there, or hidden from this caller. */
    public static Fault notFound() {
        return of(CommonFault.NOT_FOUND, "id");
    }

    static Fault stale(int currentVersion) {
        return new Fault(CommonFault.STALE_VERSION, "expectedVersion", currentVersion);
    }
}
