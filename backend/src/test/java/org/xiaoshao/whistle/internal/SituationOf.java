package org.xiaoshao.whistle.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.SettlementLevel;
import org.xiaoshao.whistle.WhistleSource;
import org.xiaoshao.whistle.WhistleState;
import org.xiaoshao.whistle.internal.clock.ClockLimit;

/** Someone to whom nothing is refused but for the state and the role; then one thing is changed. */
final class SituationOf {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final UUID CALLER = new UUID(1, 1);

    static final LoopLimits LIMITS =
            new LoopLimits(
                    2,
                    ClockLimit.parse("4WH"),
                    3,
                    3,
                    Duration.ofDays(10),
                    3,
                    Duration.ofMinutes(5),
                    Duration.ofDays(90),
                    ZoneId.of("Asia/Shanghai"));

    private final WhistleState state;
    private final Role role;
    WhistleSource source = WhistleSource.RESIDENT;
    SettlementLevel level = SettlementLevel.COMMUNITY;
    UUID building = new UUID(2, 2);
    boolean led = true;
    boolean part;
    boolean reporter = true;
    boolean blew;
    boolean inCommunity = true;
    boolean inTown = true;
    boolean inCounty = true;
    boolean head = true;
    OrderState order;
    boolean lead = true;
    boolean overruled;
    Instant returnUntil = NOW;
    boolean worked;
    boolean evaluated;
    Instant undoable = NOW;
    boolean townIsParty;
    boolean returnAsked = true;
    boolean solved = true;
    int reporters = 1;
    int reworks = 3;
    int returns;
    int dispatches = 1;
    int openParts;
    Instant objectedAt;
    Instant confirmedAt;
    Instant urgedAt;
    Instant pausedUntil;
    Instant extensionUntil;
    Instant handleDueAt = NOW;
    Instant callBackDueAt = NOW;
    Instant closedAt = NOW;
    UUID unresolvedBy;
    WhistleState target;

    SituationOf(WhistleState state, Role role) {
        this.state = state;
        this.role = role;
    }

    SituationOf with(java.util.function.Consumer<SituationOf> change) {
        change.accept(this);
        return this;
    }

    Situation make() {
        return new Situation(
                new Situation.Subject(
                        new UUID(3, 3),
                        state,
                        source,
                        level,
                        "150124100001",
                        "150124100000",
                        "150124000000",
                        building,
                        "1单元",
                        led,
                        part,
                        reporter),
                new Situation.Course(
                        reporters,
                        reworks,
                        returns,
                        dispatches,
                        openParts,
                        objectedAt,
                        confirmedAt,
                        urgedAt,
                        handleDueAt,
                        pausedUntil,
                        extensionUntil,
                        callBackDueAt,
                        closedAt,
                        unresolvedBy,
                        false,
                        target),
                new Situation.Caller(
                        CALLER,
                        Set.of(role),
                        new Situation.Place(inCommunity, inTown, inCounty, head, head),
                        Optional.ofNullable(order)
                                .map(
                                        at ->
                                                new Situation.OwnOrder(
                                                        at, lead, overruled, returnUntil)),
                        blew,
                        worked,
                        evaluated,
                        Optional.ofNullable(undoable)),
                townIsParty,
                returnAsked,
                solved,
                LIMITS,
                NOW);
    }
}
