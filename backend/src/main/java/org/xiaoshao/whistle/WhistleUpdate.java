package org.xiaoshao.whistle;

/** What every act on an existing whistle carries besides its own words. */
public interface WhistleUpdate {

    /** The version the caller saw. */
    Integer expectedVersion();

    /** The client's key for this one act, or null. */
    String idempotencyKey();
}
