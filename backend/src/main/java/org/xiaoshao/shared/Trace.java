package org.xiaoshao.shared;

import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The id under which a request is found again in the log: given to the caller with every error,
 * written beside whatever is logged meanwhile.
 */
public final class Trace {

    private static final String KEY = "traceId";

    private Trace() {}

    /** Begins the work of one request on this thread, under a new id. */
    public static void begin() {
        MDC.put(KEY, fresh());
    }

    /** Ends it: what this thread does next belongs to another request. */
    public static void end() {
        MDC.remove(KEY);
    }

    /** The id of the request this thread works for, or a new one; 32 hexadecimal digits. */
    public static String current() {
        return MDC.get(KEY) instanceof String id ? id : fresh();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
