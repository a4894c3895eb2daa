package org.xiaoshao.territory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.GridDrawInput;
import org.xiaoshao.territory.GridMergeInput;
import org.xiaoshao.territory.GridSplitInput;
import org.xiaoshao.territory.GridsRedrawn;

/**
 * Redraws the grids of a community, one act at a time: each locks all its grids in use, because the
 * outline of one is measured against the others. Buildings move in the same transaction, and so
 * does, told by {@link GridsRedrawn}, whatever else belongs to a grid.
 */
@ApplicationScoped
@Once
public class GridActs {

    private static final int NAME = 40;

    @Inject Grids grids;
    @Inject Governed governed;
    @Inject ExpectedVersion expectedVersion;
    @Inject Event<GridsRedrawn> redrawn;
    @Inject Clock clock;

    /** Draws the outline anew, or takes it away. */
    public UUID draw(UUID id, GridDrawInput input) {
        var community = locked(id);
        var outline = outline(input.outline(), "outline");
        requireFree(outline, others(community, id), "outline");
        var grid = community.grid();
        grid.draw(outline);
        grids.note("DRAWN", grid, null, List.of(), now());
        return id;
    }

    /**
     * Makes a second grid of some of the buildings.
     *
     * @return the new grid's id
     */
    public UUID split(UUID id, GridSplitInput input) {
        var community = locked(id);
        var name = TextRules.clean(input.name());
        var free = community.inUse().stream().noneMatch(one -> one.name().equals(name));
        Refused.unlessEmpty(
                new InputCheck()
                        .required("name", input.name(), NAME)
                        .unless(free, TerritoryFault.NAME_TAKEN, "name")
                        .faults());
        var buildings = NodeId.parse(input.buildings()).stream().distinct().toList();
        if (buildings.isEmpty()
                || grids.buildingsIn(id, buildings.toArray(UUID[]::new)) != buildings.size()) {
            throw new Refused(Fault.of(TerritoryFault.BUILDING_UNKNOWN, "buildings"));
        }
        var grid = community.grid();
        // Where nobody draws anew, what stays keeps the ground of both until somebody does.
        var kept =
                input.outline() == null
                        ? grid.outline().orElse(null)
                        : outline(input.outline(), "outline");
        var split = outline(input.newOutline(), "newOutline");
        var others = others(community, id);
        requireFree(kept, others, "outline");
        requireFree(
                split,
                Stream.concat(others.stream(), Stream.ofNullable(kept)).toList(),
                "newOutline");
        var ordinal = grids.nextOrdinal(grid.communityCode());
        var made = grid.divided(name, ordinal, split, today());
        grid.draw(kept);
        grids.persist(made);
        move(
                "DIVIDED",
                grid,
                made.id(),
                buildings,
                new GridsRedrawn(id, made.id(), buildings, names(grid, made), false));
        return made.id();
    }

    /** Ends a grid, whose ground, buildings and open whistles go to another of its community. */
    public UUID merge(UUID id, GridMergeInput input) {
        var community = locked(id);
        var target = NodeId.parse(input.into());
        var into =
                community.inUse().stream()
                        .filter(one -> one.id().equals(target) && !one.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new Refused(Fault.of(TerritoryFault.GRID_UNKNOWN, "into")));
        var buildings = grids.buildingsOf(id);
        community.grid().mergeInto(into, today());
        move(
                "MERGED",
                community.grid(),
                target,
                buildings,
                new GridsRedrawn(id, target, buildings, names(community.grid(), into), true));
        return target;
    }

    private static GridsRedrawn.Names names(Grid from, Grid to) {
        return new GridsRedrawn.Names(from.name(), to.name());
    }

    private void move(String kind, Grid from, UUID to, List<UUID> buildings, GridsRedrawn event) {
        grids.flush();
        grids.rehome(buildings, to);
        grids.note(kind, from, to, buildings, now());
        redrawn.fire(event);
    }

    /** The grid in hand among all grids of its community that are in use, all locked. */
    private record Community(Grid grid, List<Grid> inUse) {}

    private Community locked(UUID id) {
        var code = grids.communityOf(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!governed.covers(code)) {
            throw new Refused(Fault.of(TerritoryFault.NOT_YOUR_COMMUNITY));
        }
        var inUse = grids.lockedOf(code);
        var grid =
                inUse.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new Refused(Fault.of(TerritoryFault.GRID_ENDED)));
        expectedVersion.compare(grid);
        return new Community(grid, inUse);
    }

    private static List<Outline> others(Community community, UUID id) {
        return community.inUse().stream()
                .filter(one -> !one.id().equals(id))
                .flatMap(one -> one.outline().stream())
                .toList();
    }

    private static Outline outline(String geoJson, String field) {
        return geoJson == null
                ? null
                : Outline.of(geoJson)
                        .orElseThrow(
                                () -> new Refused(Fault.of(TerritoryFault.OUTLINE_INVALID, field)));
    }

    private static void requireFree(Outline outline, List<Outline> others, String field) {
        if (outline != null && others.stream().anyMatch(outline::overlaps)) {
            throw new Refused(Fault.of(TerritoryFault.OUTLINE_OVERLAPS, field));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
