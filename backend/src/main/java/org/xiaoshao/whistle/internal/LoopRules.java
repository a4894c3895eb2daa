package org.xiaoshao.whistle.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.whistle.internal.clock.ClockLimit;

/**
 * The numbers of the loop as they are configured. The defaults follow practice known from Beijing;
 * none is a law.
 */
@Singleton
class LoopRules {

    private final LoopLimits limits;

    @Inject
    LoopRules(
            @ConfigProperty(name = "xiaoshao.loop.returns") int returns,
            @ConfigProperty(name = "xiaoshao.loop.return-window") String returnWindow,
            @ConfigProperty(name = "xiaoshao.loop.redispatches") int redispatches,
            @ConfigProperty(name = "xiaoshao.loop.reworks") int reworks,
            @ConfigProperty(name = "xiaoshao.loop.reopen") Duration reopen,
            @ConfigProperty(name = "xiaoshao.loop.call-backs") int callBacks,
            @ConfigProperty(name = "xiaoshao.loop.undo") Duration undo,
            @ConfigProperty(name = "xiaoshao.loop.longest-pause") Duration longestPause) {
        limits =
                new LoopLimits(
                        returns,
                        ClockLimit.parse(returnWindow),
                        redispatches,
                        reworks,
                        reopen,
                        callBacks,
                        undo,
                        longestPause,
                        ServerClock.ZONE);
    }

    LoopLimits limits() {
        return limits;
    }
}
