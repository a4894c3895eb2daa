package org.xiaoshao.whistle.internal;

import java.time.Duration;
import java.time.ZoneId;
import org.xiaoshao.whistle.internal.clock.ClockLimit;

/**
 * How often and how long: the numbers of the loop that a place may set.
 *
 * @param returns how many returns may be asked for on one whistle
 * @param returnWindow how long after it was sent an order may be given back
 * @param redispatches after so many dispatches following the first, whoever has it must take it
 * @param reworks so many reworks at one level lift a whistle to the next
 * @param reopen how long a closed whistle may be opened again
 * @param callBacks so many calls that reach nobody end the evaluation without an answer
 * @param undo how long one's own last step may be taken back
 * @param longestPause the longest that a whistle may be paused at a time
 * @param zone where days begin and end
 */
public record LoopLimits(
        int returns,
        ClockLimit returnWindow,
        int redispatches,
        int reworks,
        Duration reopen,
        int callBacks,
        Duration undo,
        Duration longestPause,
        ZoneId zone) {}
