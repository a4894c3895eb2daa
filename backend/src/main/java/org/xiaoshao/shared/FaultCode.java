package org.xiaoshao.shared;

/**
 * A reason why an act is refused. Each capability has an enum of its own; what all of them may
 * answer is in {@link CommonFault}. Each mutation publishes those it can answer as an enum of its
 * own, with the same names.
 */
public interface FaultCode {

    /** Stable and machine-readable, for instance {@code STALE_VERSION}. */
    String name();

    /** For developers; people read the words their locale file has for the code. */
    String message();
}
