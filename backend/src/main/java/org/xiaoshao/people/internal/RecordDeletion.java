package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.BreakGlassService;
import org.xiaoshao.identity.PersonErasure;
import org.xiaoshao.organisation.DutyReportService;
import org.xiaoshao.people.ResidentDeleted;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Deletes records of residents for good, with everything elsewhere that is about them. */
@ApplicationScoped
class RecordDeletion {

    @Inject Residents residents;
    @Inject Households households;
    @Inject HouseholdLinks links;
    @Inject DutyReportService dutyReports;
    @Inject PersonErasure persons;
    @Inject BreakGlassService emergencies;
    @Inject Audit audit;
    @Inject Event<ResidentDeleted> deleted;

    /**
     * Of one community: a record and those that were merged into it.
     *
     * @return what became of those who log in as one of them; empty without a login
     * @throws Refused WHISTLES_OPEN
     */
    Set<PersonErasure.Outcome> of(Collection<Resident> records) {
        var homes = records.stream().map(Resident::householdId).distinct().toList();
        links.forgetWordsOf(homes);
        persons.forgetKeys(
                Stream.concat(records.stream().map(Resident::id), homes.stream())
                        .collect(Collectors.toSet()));
        var outcomes = new TreeSet<PersonErasure.Outcome>();
        for (var record : records) {
            var person = persons.begun(record.id());
            person.ifPresent(found -> forgetWhatTheyDid(record, found));
            residents.delete(record);
            residents.flush();
            audit.forget(record.id());
            emergencies.forgetNaming(record.name(), record.place().communityCode());
            person.map(persons::done).ifPresent(outcomes::add);
        }
        records.stream()
                .map(Resident::place)
                .map(place -> new ResidentDeleted(place.countyCode(), place.communityCode()))
                .distinct()
                .forEach(deleted::fire);
        return outcomes;
    }

    private void forgetWhatTheyDid(Resident record, UUID person) {
        links.forgetMember(person);
        dutyReports.forget(person);
        households
                .locked(record.householdId())
                .orElseThrow(() -> new Refused(Fault.notFound()))
                .closedTo(person);
    }

    /** As the trail keeps it. */
    static String words(Set<PersonErasure.Outcome> outcomes) {
        return List.copyOf(outcomes).stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
