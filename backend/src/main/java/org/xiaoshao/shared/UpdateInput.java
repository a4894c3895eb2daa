package org.xiaoshao.shared;

/** What the input of an act on something that exists carries besides. */
public interface UpdateInput extends ActInput {

    /** The version the caller saw. */
    Integer expectedVersion();
}
