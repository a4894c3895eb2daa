package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.people.internal.DisclosureActs;
import org.xiaoshao.people.internal.Disclosures;
import org.xiaoshao.people.internal.HouseholdActs;
import org.xiaoshao.people.internal.MoveOutUndoing;
import org.xiaoshao.people.internal.PeopleReading;
import org.xiaoshao.people.internal.Population;
import org.xiaoshao.people.internal.ResidentActs;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.TerritoryService;

/**
 * The household ledger: the only transaction boundary of the capability. A read is a fixed number
 * of statements; an act that is refused throws {@link Refused}, which rolls back, so nothing is
 * written and nothing revealed.
 */
@ApplicationScoped
@Transactional
public class PeopleService implements NodeSource {

    private static final Set<DivisionLevel> COUNTED =
            EnumSet.of(DivisionLevel.COUNTY, DivisionLevel.TOWN, DivisionLevel.VILLAGE);

    @Inject PeopleReading reading;
    @Inject HouseholdActs householdActs;
    @Inject ResidentActs residentActs;
    @Inject MoveOutUndoing moveOutUndoing;
    @Inject DisclosureActs disclosureActs;
    @Inject Disclosures disclosures;
    @Inject Population population;
    @Inject TerritoryService territory;

    /**
     * A page of the households that the caller may see, as one walks by them.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param withCount whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN (the place),
     *     TOO_LONG or TEXT_INVALID (the search)
     */
    public HouseholdConnection households(
            HouseholdFilterInput filter, Integer first, String after, boolean withCount) {
        return reading.households(filter, Page.size(first), after, withCount);
    }

    /**
     * The same for residents. Finding somebody by phone or ID number is for those who may reveal,
     * and writes an entry of the audit trail for each that is found.
     *
     * @throws DomainException besides, FORBIDDEN
     */
    public ResidentConnection residents(
            ResidentFilterInput filter, Integer first, String after, boolean withCount) {
        return reading.residents(filter, Page.size(first), after, withCount);
    }

    /** The households of those ids that the caller may see, in no order. */
    public List<HouseholdView> householdsByIds(List<UUID> ids) {
        return reading.households(ids);
    }

    /** The residents of those ids that the caller may see, in no order. */
    public List<ResidentView> residentsByIds(List<UUID> ids) {
        return reading.residents(ids);
    }

    /** Who lives in those households, by household; of one that moved out, who lived there. */
    public Map<UUID, List<ResidentView>> residentsOf(List<UUID> households) {
        return reading.residentsOf(households);
    }

    /** The records merged into those residents, by resident. */
    public Map<UUID, List<ResidentView>> mergedInto(List<UUID> residents) {
        return reading.mergedInto(residents);
    }

    /** Records that may be of the same person, by resident; none for those who do not merge. */
    public Map<UUID, List<ResidentView>> duplicatesOf(List<UUID> residents) {
        return reading.duplicatesOf(residents);
    }

    /**
     * How many live in a place.
     *
     * @param place code of a county, town or community in any form
     * @throws DomainException DIVISION_UNKNOWN, PLACE_TOO_WIDE
     */
    public PopulationFiguresView population(String place) {
        var division =
                territory
                        .division(place)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                "DIVISION_UNKNOWN",
                                                "place",
                                                "No division has this code."));
        if (!COUNTED.contains(division.level())) {
            throw new DomainException(
                    "PLACE_TOO_WIDE", "place", "Counts are kept for counties and below.");
        }
        return population.of(division);
    }

    /** A household moves in. */
    public HouseholdView moveIn(HouseholdMoveInInput input) {
        return reading.household(householdActs.moveIn(input));
    }

    /** A household moves out. */
    public HouseholdView moveOut(UUID id, HouseholdMoveOutInput input) {
        return reading.household(householdActs.moveOut(id, input));
    }

    /** Somebody joins a household. */
    public ResidentView add(ResidentAddInput input) {
        return reading.resident(residentActs.add(input));
    }

    /** What is recorded of a resident changes. */
    public ResidentView change(UUID id, ResidentChangeInput input) {
        return reading.resident(residentActs.change(id, input));
    }

    /** Somebody who was recorded as moved out by mistake lives there again, on record. */
    public ResidentView undoMoveOut(UUID id, ResidentMoveOutUndoInput input) {
        return reading.resident(moveOutUndoing.undo(id, input));
    }

    /** A household that was recorded as moved out by mistake lives there again, on record. */
    public HouseholdView undoHouseholdMoveOut(UUID id, HouseholdMoveOutUndoInput input) {
        return reading.household(moveOutUndoing.undoOfHousehold(id, input));
    }

    /** A duplicate becomes part of another record. */
    public ResidentView merge(UUID id, ResidentMergeInput input) {
        return reading.resident(residentActs.merge(id, input));
    }

    /** A merged record is one of its own again. */
    public ResidentView unmerge(UUID id, ResidentUnmergeInput input) {
        return reading.resident(residentActs.unmerge(id, input));
    }

    /** Shows values in full, on record. */
    public RevealedValues reveal(UUID id, ResidentRevealInput input) {
        return disclosures.revealed(disclosureActs.reveal(id, input), input);
    }

    /** Hands out all that is recorded of somebody, on record. */
    public ResidentExportView export(UUID id, ResidentExportInput input) {
        return disclosures.exported(disclosureActs.export(id, input), input);
    }

    /**
     * Deletes all that is recorded of somebody, on record.
     *
     * @return the id that the record had
     */
    public UUID delete(UUID id, ResidentDeleteInput input) {
        return disclosureActs.delete(id, input);
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        Optional<? extends Node> household = reading.households(List.of(id)).stream().findFirst();
        return household.isPresent()
                ? household
                : reading.residents(List.of(id)).stream().findFirst();
    }
}
