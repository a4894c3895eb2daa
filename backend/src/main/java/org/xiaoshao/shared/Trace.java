package org.xiaoshao.shared;

import java.util.UUID;

/**
 * The id under which an error is found again in the log: given to the caller, written beside the
 * cause.
 */
public final class Trace {

    private Trace() {}

    /** A new id for the fault at hand, 32 hexadecimal digits. */
    public static String current() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
