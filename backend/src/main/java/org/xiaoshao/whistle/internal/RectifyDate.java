package org.xiaoshao.whistle.internal;

import java.time.Instant;

/**
 * By when something has to be put right.
 *
 * @param since when that was set
 * @param limitCode by which limit it was reckoned; null where somebody chose it
 */
record RectifyDate(Instant since, Instant until, String limitCode) {}
