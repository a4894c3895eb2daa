package org.xiaoshao.whistle;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was written into the ledger of a whistle: told in the transaction that writes it,
 * whether or not the whistle went to another state by it. Names nobody.
 *
 * @param sequence its place in the ledger of the whistle
 * @param from where the whistle stood before; null for the first
 */
public record WhistleMoved(
        UUID whistle,
        int sequence,
        WhistleEventType type,
        WhistleState from,
        WhistleState to,
        Instant at) {}
