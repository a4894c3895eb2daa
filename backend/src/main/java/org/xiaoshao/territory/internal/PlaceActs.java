package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.BuildingCloseInput;
import org.xiaoshao.territory.BuildingRenameInput;
import org.xiaoshao.territory.EstateCloseInput;
import org.xiaoshao.territory.EstateRenameInput;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.PlaceUse;

/** Estates and buildings are renamed, and closed when nothing stands there any more. */
@ApplicationScoped
@Once
public class PlaceActs {

    private static final int NAME = 40;

    @Inject Estates estates;
    @Inject Buildings buildings;
    @Inject @Any Instance<PlaceUse> uses;
    @Inject Governed governed;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    public UUID rename(UUID id, EstateRenameInput input) {
        var community = governed(estates.communityOf(id));
        buildings.lockNamesOf(community);
        var estate = there(estates.locked(id));
        var name = named(input.name());
        requireFree(estates.isFree(community, name, id));
        estate.rename(name);
        estates.flush();
        return id;
    }

    public UUID rename(UUID id, BuildingRenameInput input) {
        var community = governed(buildings.communityOf(id));
        buildings.lockNamesOf(community);
        var building = there(buildings.locked(id));
        var name = named(input.name());
        requireFree(buildings.isFree(community, name, id));
        building.rename(name);
        buildings.flush();
        return id;
    }

    /** With the buildings that stand on it. */
    public UUID close(UUID id, EstateCloseInput input) {
        governed(estates.communityOf(id));
        var estate = there(estates.locked(id));
        var standing = buildings.lockedOf(id);
        requireEmpty(new PlaceUse.Closing(id, standing.stream().map(Building::id).toList()));
        estate.close(today());
        close(standing);
        return id;
    }

    public UUID close(UUID id, BuildingCloseInput input) {
        governed(buildings.communityOf(id));
        var building = there(buildings.locked(id));
        requireEmpty(new PlaceUse.Closing(null, List.of(id)));
        close(List.of(building));
        return id;
    }

    private void close(List<Building> closing) {
        closing.forEach(building -> building.close(today()));
        buildings.takeDownPointsOf(
                closing.stream().map(Building::id).toList(),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
    }

    private String governed(Optional<String> community) {
        var code = community.orElseThrow(() -> new Refused(Fault.notFound()));
        if (!governed.covers(code)) {
            throw new Refused(Fault.of(TerritoryFault.NOT_YOUR_COMMUNITY));
        }
        return code;
    }

    private <T extends KeptPlace> T there(Optional<T> found) {
        var place = found.orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(place);
        if (!place.isThere()) {
            throw new Refused(Fault.of(TerritoryFault.CLOSED));
        }
        return place;
    }

    private static String named(String typed) {
        Refused.unlessEmpty(new InputCheck().required("name", typed, NAME).faults());
        return TextRules.clean(typed);
    }

    private static void requireFree(boolean free) {
        if (!free) {
            throw new Refused(Fault.of(TerritoryFault.NAME_TAKEN, "name"));
        }
    }

    private void requireEmpty(PlaceUse.Closing closing) {
        Refused.unlessEmpty(
                uses.stream()
                        .flatMap(use -> use.standingIn(closing).stream())
                        .sorted()
                        .map(obstacle -> Fault.of(TerritoryFault.valueOf(obstacle.name())))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
