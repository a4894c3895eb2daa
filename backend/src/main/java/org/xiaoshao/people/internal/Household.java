package org.xiaoshao.people.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.people.Registration;
import org.xiaoshao.people.Tenure;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** Who lives in a dwelling, from when to when. */
@Entity
@Table(name = "household")
class Household implements Versioned {

    @Id private UUID id;

    @Column(name = "dwelling_id", updatable = false)
    private UUID dwellingId;

    @Embedded private Place place;

    @Column(name = "address_order")
    private String addressOrder;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Tenure tenure;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Registration registration;

    @Column(name = "moved_in")
    private LocalDate movedIn;

    @Column(name = "moved_out")
    private LocalDate movedOut;

    @Column(name = "moved_out_at")
    private Instant movedOutAt;

    @Column(name = "moved_out_together")
    private Integer movedOutTogether;

    @Column(name = "resident_person_ids")
    private UUID[] residentPersonIds = {};

    private int version = 1;

    protected Household() {}

    static Household movingIn(
            Dwelling dwelling, Tenure tenure, Registration registration, LocalDate day) {
        var household = new Household();
        household.id = Ids.next();
        household.dwellingId = dwelling.id();
        household.place = dwelling.place();
        household.addressOrder = dwelling.addressOrder();
        household.tenure = tenure;
        household.registration = registration;
        household.movedIn = day;
        return household;
    }

    /**
     * Leaves after that day, as was recorded at that time.
     *
     * @param together how many records leave with it
     */
    void movedOut(LocalDate day, Instant recorded, int together) {
        movedOut = day;
        movedOutAt = recorded;
        movedOutTogether = together;
        version++;
    }

    /** Was recorded as moved out by mistake. */
    void staysAfterAll() {
        movedOut = null;
        movedOutAt = null;
        movedOutTogether = null;
        version++;
    }

    /** That login sees the household as its own. */
    void openedTo(UUID person) {
        closedTo(person);
        var open = Arrays.copyOf(residentPersonIds, residentPersonIds.length + 1);
        open[residentPersonIds.length] = person;
        residentPersonIds = open;
    }

    /** That login sees the household no longer as its own. */
    void closedTo(UUID person) {
        residentPersonIds =
                Arrays.stream(residentPersonIds)
                        .filter(open -> !open.equals(person))
                        .toArray(UUID[]::new);
    }

    UUID id() {
        return id;
    }

    UUID dwellingId() {
        return dwellingId;
    }

    Place place() {
        return place;
    }

    Tenure tenure() {
        return tenure;
    }

    LocalDate movedIn() {
        return movedIn;
    }

    LocalDate movedOut() {
        return movedOut;
    }

    /** When the last day was recorded; null when there is none, or nobody wrote down when. */
    Instant movedOutAt() {
        return movedOutAt;
    }

    /** How many records left with it; null like {@link #movedOutAt()}. */
    Integer movedOutTogether() {
        return movedOutTogether;
    }

    boolean hasMovedOut() {
        return movedOut != null;
    }

    boolean isVacancy() {
        return tenure == Tenure.VACANT;
    }

    @Override
    public int version() {
        return version;
    }
}
