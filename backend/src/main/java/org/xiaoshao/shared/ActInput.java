package org.xiaoshao.shared;

/**
 * What every mutation's input carries. Its name is the mutation's, with {@code Input} behind:
 * {@link Once} takes the name of the act from it.
 */
public interface ActInput {

    /** The client's key for this one act, or null. */
    String idempotencyKey();
}
