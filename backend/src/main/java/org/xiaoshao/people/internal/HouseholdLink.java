package org.xiaoshao.people.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A Party member who looks after a household, from when to when. */
@Entity
@Table(name = "household_link")
class HouseholdLink implements Versioned {

    @Id private UUID id;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Column(name = "dwelling_id", updatable = false)
    private UUID dwellingId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "linked_from", updatable = false)
    private LocalDate linkedFrom;

    @Column(name = "linked_to")
    private LocalDate linkedTo;

    @Column(name = "moved_out_at")
    private Instant movedOutAt;

    private int version = 1;

    protected HouseholdLink() {}

    static HouseholdLink of(Household household, UUID member, LocalDate from) {
        var link = new HouseholdLink();
        link.id = Ids.next();
        link.householdId = household.id();
        link.dwellingId = household.dwellingId();
        link.personId = member;
        link.countyCode = household.place().countyCode();
        link.communityCode = household.place().communityCode();
        link.linkedFrom = from;
        return link;
    }

    void endedOn(LocalDate day) {
        linkedTo = day;
        version++;
    }

    /** Ends with its household, whose moving out was recorded at that time. */
    void endedWith(LocalDate day, Instant recorded) {
        endedOn(day.isBefore(linkedFrom) ? linkedFrom : day);
        movedOutAt = recorded;
    }

    /** The moving out that ended it was a mistake. */
    void goesOn() {
        linkedTo = null;
        movedOutAt = null;
        version++;
    }

    UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }

    UUID personId() {
        return personId;
    }

    String communityCode() {
        return communityCode;
    }

    LocalDate linkedFrom() {
        return linkedFrom;
    }

    LocalDate linkedTo() {
        return linkedTo;
    }

    @Override
    public int version() {
        return version;
    }
}
