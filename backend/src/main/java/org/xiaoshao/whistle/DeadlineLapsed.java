package org.xiaoshao.whistle;

import java.util.UUID;

/**
 * The time of a clock has passed that something follows from by itself: the reporter's silence
 * ({@code ANSWER}), that of whoever rules on a return ({@code RULE_ON_RETURN}), the end of an
 * evaluation ({@code EVALUATE}); or a pause of the handling clock is over ({@code HANDLE}). Told
 * once, in a transaction of its own that holds the whistle and sees nothing else; when an observer
 * fails it is told again.
 *
 * @param round which run of the clock
 */
public record DeadlineLapsed(UUID whistle, DeadlineKind kind, int round) {}
