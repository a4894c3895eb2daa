package org.xiaoshao.whistle.internal;

import java.util.UUID;
import org.xiaoshao.whistle.SupervisedParty;

/**
 * Who has to answer for a whistle: the organisation that leads it, or whoever settles it.
 *
 * @param organisation the one that leads, or that of the level; null where the level has none
 * @param ofTown whether that is the town itself
 */
record Supervised(SupervisedParty party, UUID organisation, boolean ofTown) {}
