package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.ServicePointChangeInput;
import org.xiaoshao.territory.ServicePointCloseInput;
import org.xiaoshao.territory.ServicePointDescriptionInput;
import org.xiaoshao.territory.ServicePointOpenInput;

/** Opening, changing and closing service points. */
@ApplicationScoped
@Once
public class ServicePointActs {

    @Inject ServicePoints points;
    @Inject Governed governed;
    @Inject Locator locator;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new service point's id
     */
    public UUID open(ServicePointOpenInput input) {
        var community = community(input.community());
        requireGoverned(community);
        var point = ServicePoint.opened(community, checked(input.point(), community, null), now());
        points.persistAndFlush(point);
        return point.id();
    }

    public UUID change(UUID id, ServicePointChangeInput input) {
        var community = communityOf(id);
        var point = running(id);
        point.change(checked(input.point(), community, id));
        points.flush();
        return id;
    }

    public UUID close(UUID id, ServicePointCloseInput input) {
        communityOf(id);
        running(id).close(now());
        points.flush();
        return id;
    }

    private ServicePointNotice checked(
            ServicePointDescriptionInput told, String community, UUID except) {
        points.lockNamesOf(community);
        var name = TextRules.clean(told.name());
        return ServicePointCheck.checked(
                told,
                // What cannot be stored cannot be looked for either.
                name == null
                        || TextRules.faultOf(name, Integer.MAX_VALUE).isPresent()
                        || points.isFree(community, name, except),
                points.groundOf(community));
    }

    private String community(String code) {
        return DivisionCode.parse(code)
                .map(parsed -> locator.locate(parsed, null, null, LocalDate.now(clock)))
                .filter(Location.Place.class::isInstance)
                .map(place -> ((Location.Place) place).community())
                .orElseThrow(
                        () -> new Refused(Fault.of(TerritoryFault.COMMUNITY_UNKNOWN, "community")));
    }

    private String communityOf(UUID id) {
        var community = points.communityOf(id).orElseThrow(() -> new Refused(Fault.notFound()));
        requireGoverned(community);
        return community;
    }

    private void requireGoverned(String community) {
        if (!governed.covers(community)) {
            throw new Refused(Fault.of(TerritoryFault.NOT_YOUR_COMMUNITY));
        }
    }

    private ServicePoint running(UUID id) {
        var point = points.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(point);
        if (!point.runs()) {
            throw new Refused(Fault.of(TerritoryFault.CLOSED));
        }
        return point;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
