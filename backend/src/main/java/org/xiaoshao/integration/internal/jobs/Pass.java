package org.xiaoshao.integration.internal.jobs;

import java.time.Duration;

/**
 * Work that comes round again and again, done by one backend at a time, on nobody's behalf. It may
 * be broken off at any moment: the next time goes on.
 */
public interface Pass {

    /** What it is found by; never changes. */
    String name();

    /** How long after one the next begins; zero when this backend does none. */
    Duration pause();

    void run();
}
