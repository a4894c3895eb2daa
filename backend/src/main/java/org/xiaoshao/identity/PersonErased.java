package org.xiaoshao.identity;

import java.util.UUID;

/**
 * Somebody's login is being deleted with all that hangs on it. Observed in the transaction that
 * does so, by whatever holds something of theirs; the database opens it to nobody else.
 */
public record PersonErased(UUID person) {}
