package org.xiaoshao.identity;

import java.util.UUID;

/**
 * Somebody was given a post, or one of theirs ended. Told inside the transaction; whoever acts
 * outside of the database waits until it has succeeded.
 *
 * @param person whose posts they are
 */
public record PostsChanged(UUID person) {}
