package org.xiaoshao.integration.internal.jobs;

/**
 * A kind of work that goes on behind a request. It may be broken off at any moment and done again,
 * here or by another backend, so doing it twice must come to the same.
 */
public interface Job {

    /** What orders for it are found by; never changes. */
    String name();

    /** Does it, on behalf of whoever asked. What it throws brings another try, later each time. */
    void run(Order order);

    /** After the last try: leaves things such that somebody can go on by hand. */
    void giveUp(Order order);
}
