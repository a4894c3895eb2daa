package org.xiaoshao.shared;

/** Something that acts change, and that counts how often it was changed. */
public interface Versioned {

    /** From 1 on, one more with each act. */
    int version();
}
