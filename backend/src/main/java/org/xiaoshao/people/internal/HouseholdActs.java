package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.people.HouseholdMoveInInput;
import org.xiaoshao.people.HouseholdMoveOutInput;
import org.xiaoshao.people.PeopleAction;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.ResidentInput;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;

/** Households move in and out. */
@ApplicationScoped
@Once
public class HouseholdActs {

    private static final int MOST_RESIDENTS = 20;
    private static final int NUMBER = 20;

    @Inject TerritoryService territory;
    @Inject Dwellings dwellings;
    @Inject Households households;
    @Inject Residents residents;
    @Inject HouseholdLinks links;
    @Inject ResidentWriting writing;
    @Inject PeopleSight sight;
    @Inject PeopleScope peopleScope;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /**
     * @return the household's id
     */
    public UUID moveIn(HouseholdMoveInInput input) {
        if (!currentScope.caller().hasAny(PeopleTable.KEEPERS)) {
            throw PeopleSight.forbidden();
        }
        var place = place(input);
        check(input);
        var dwelling = dwellings.locked(place, TextRules.clean(input.number()), input.floor());
        makeRoom(dwelling, input);
        var household =
                Household.movingIn(dwelling, input.tenure(), input.registration(), input.movedIn());
        households.persistAndFlush(household);
        for (var person : people(input)) {
            var day = Objects.requireNonNullElse(person.movedIn(), input.movedIn());
            writing.join(household, person, day);
        }
        residents.flush();
        return household.id();
    }

    /**
     * @return the household's id
     */
    public UUID moveOut(UUID id, HouseholdMoveOutInput input) {
        var household = sight.household(PeopleAction.MOVE_OUT, id);
        var leaving = residents.stayingIn(id);
        var check = new InputCheck();
        var person = new PersonCheck(check, "", today());
        person.movedOut(input.movedOut(), household.movedIn());
        Refused.unlessEmpty(check.faults());
        leaving.forEach(resident -> person.movedOut(input.movedOut(), resident.movedIn()));
        Refused.unlessEmpty(check.faults().stream().distinct().toList());
        var recorded = clock.instant();
        leaving.forEach(
                resident -> {
                    resident.movedOut(input.movedOut(), recorded);
                    resident.touched();
                });
        household.movedOut(input.movedOut(), recorded, leaving.size());
        links.endWith(id, input.movedOut(), recorded);
        households.flush();
        return id;
    }

    private Place place(HouseholdMoveInInput input) {
        var building = NodeId.parse(input.building());
        var located = territory.locate(input.community(), null, building);
        if (!(located instanceof Location.Place found)) {
            throw new Refused(Fault.of(PeopleFault.PLACE_UNKNOWN, "building"));
        }
        if (!peopleScope.keeps(currentScope.get(), found.community(), found.grid())) {
            throw new Refused(Fault.of(PeopleFault.NOT_YOUR_PLACE, "building"));
        }
        var unit = TextRules.clean(input.unit());
        if (found.units().isEmpty()
                ? unit != null
                : unit == null || !found.units().contains(unit)) {
            throw new Refused(Fault.of(PeopleFault.PLACE_UNKNOWN, "unit"));
        }
        return new Place(
                found.county(), found.town(), found.community(), found.grid(), building, unit);
    }

    private void check(HouseholdMoveInInput input) {
        var people = people(input);
        var vacant = input.tenure() == Tenure.VACANT;
        var check =
                new InputCheck()
                        .required("number", input.number(), NUMBER)
                        .unless(
                                vacant == (input.registration() == null),
                                vacant
                                        ? PeopleFault.VACANT_HAS_RESIDENTS
                                        : PeopleFault.REGISTRATION_MISSING,
                                "registration")
                        .unless(
                                !vacant || people.isEmpty(),
                                PeopleFault.VACANT_HAS_RESIDENTS,
                                "residents")
                        .unless(
                                !input.movedIn().isAfter(today()),
                                PeopleFault.DATE_IN_FUTURE,
                                "movedIn")
                        .unless(people.size() <= MOST_RESIDENTS, PeopleFault.TOO_MANY, "residents")
                        .unless(
                                people.stream().filter(p -> p.relation() == Relation.HEAD).count()
                                        <= 1,
                                PeopleFault.TWO_HEADS,
                                "residents");
        for (int i = 0; i < Math.min(people.size(), MOST_RESIDENTS); i++) {
            var person = people.get(i);
            new PersonCheck(check, "residents." + i + ".", today())
                    .name(person.name())
                    .phone(person.phone())
                    .identity(person.idNumber(), person.birthDate())
                    .movedIn(person.movedIn(), input.movedIn());
        }
        Refused.unlessEmpty(check.faults());
    }

    /**
     * Ends a vacancy; owners do not live beside each other, and a vacancy is one only when nobody
     * lives there.
     */
    private void makeRoom(Dwelling dwelling, HouseholdMoveInInput input) {
        for (var there : households.currentIn(dwelling)) {
            if (there.isVacancy() && input.tenure() != Tenure.VACANT) {
                if (input.movedIn().isBefore(there.movedIn())) {
                    throw new Refused(Fault.of(PeopleFault.DATES_REVERSED, "movedIn"));
                }
                there.movedOut(input.movedIn(), clock.instant(), 0);
            } else if (there.tenure() == input.tenure() && input.tenure() != Tenure.TENANT
                    || input.tenure() == Tenure.VACANT) {
                throw new Refused(Fault.of(PeopleFault.DWELLING_OCCUPIED, "number"));
            }
        }
        households.flush();
    }

    private static List<ResidentInput> people(HouseholdMoveInInput input) {
        return input.residents() == null ? List.of() : input.residents();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
