package org.xiaoshao.shared;

import java.util.Optional;

/** Whose idempotency keys the running transaction may read and keep. */
public interface KeyOwner {

    /** Opens the keys of the caller to this transaction. */
    void presentKeys();

    /** Who the caller is; absent without login. */
    Optional<String> subject();

    /** The name under which the keys of the caller are kept; those without login share one. */
    default String name() {
        return subject().orElse("-");
    }
}
