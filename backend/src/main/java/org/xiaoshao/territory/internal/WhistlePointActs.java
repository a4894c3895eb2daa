package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.WhistlePointPutUpInput;
import org.xiaoshao.territory.WhistlePointTakeDownInput;

/** Putting whistle points up and taking them down. */
@ApplicationScoped
@Once
public class WhistlePointActs {

    private static final int NAME = 60;

    /**
     * Nothing that reads like something else; typed by people whose camera does not read QR codes.
     */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int CODE_LENGTH = 8;

    @Inject WhistlePoints points;
    @Inject Governed governed;
    @Inject Locator locator;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * @return the new whistle point's id
     */
    public UUID putUp(WhistlePointPutUpInput input) {
        var place = place(input);
        if (!governed.covers(place.community())) {
            throw new Refused(Fault.of(TerritoryFault.NOT_YOUR_COMMUNITY));
        }
        var unit = TextRules.clean(input.unit());
        Refused.unlessEmpty(
                new InputCheck()
                        .required("name", input.name(), NAME)
                        .unless(
                                unit == null || place.units().contains(unit),
                                TerritoryFault.UNIT_UNKNOWN,
                                "unit")
                        .faults());
        var point =
                WhistlePoint.putUp(
                        code(),
                        place.community(),
                        place.building(),
                        unit,
                        input.kind(),
                        TextRules.clean(input.name()),
                        now());
        points.persistAndFlush(point);
        return point.id();
    }

    public UUID takeDown(UUID id, WhistlePointTakeDownInput input) {
        var community = points.communityOf(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!governed.covers(community)) {
            throw new Refused(Fault.of(TerritoryFault.NOT_YOUR_COMMUNITY));
        }
        var point = points.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(point);
        if (!point.hangs()) {
            throw new Refused(Fault.of(TerritoryFault.TAKEN_DOWN));
        }
        point.takeDown(now());
        points.flush();
        return id;
    }

    private Location.Place place(WhistlePointPutUpInput input) {
        var located =
                DivisionCode.parse(input.community())
                        .map(
                                code ->
                                        locator.locate(
                                                code,
                                                null,
                                                NodeId.parse(TextRules.clean(input.building())),
                                                LocalDate.now(clock)));
        if (located.isPresent() && located.get() instanceof Location.Place place) {
            return place;
        }
        throw new Refused(
                located.isPresent()
                                && located.get() instanceof Location.Refused refused
                                && refused.reason().name().startsWith("BUILDING")
                        ? Fault.of(TerritoryFault.BUILDING_UNKNOWN, "building")
                        : Fault.of(TerritoryFault.COMMUNITY_UNKNOWN, "community"));
    }

    private String code() {
        return random.ints(CODE_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
