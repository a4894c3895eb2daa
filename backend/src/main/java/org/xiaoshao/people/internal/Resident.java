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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.people.Relation;
import org.xiaoshao.people.Sex;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** One person in one household, from when to when; what is sensitive is sealed. */
@Entity
@Table(name = "resident")
class Resident implements Versioned {

    @Id private UUID id;

    @Column(name = "household_id", updatable = false)
    private UUID householdId;

    @Embedded private Place place;
    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Relation relation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Sex sex;

    private byte[] phone;

    @Column(name = "phone_index")
    private byte[] phoneIndex;

    @Column(name = "id_number")
    private byte[] idNumber;

    @Column(name = "id_number_index")
    private byte[] idNumberIndex;

    @Column(name = "birth_date")
    private byte[] birthDate;

    @Column(name = "birth_year")
    private Integer birthYear;

    @Column(name = "moved_in")
    private LocalDate movedIn;

    @Column(name = "moved_out")
    private LocalDate movedOut;

    @Column(name = "moved_out_at")
    private Instant movedOutAt;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "person_id")
    private UUID personId;

    private int version = 1;

    protected Resident() {}

    static Resident joining(Household household, LocalDate day) {
        var resident = new Resident();
        resident.id = Ids.next();
        resident.householdId = household.id();
        resident.place = household.place();
        resident.movedIn = day;
        return resident;
    }

    void called(String newName) {
        name = newName;
    }

    void related(Relation toTheHead) {
        relation = toTheHead;
    }

    void recordedAs(Sex recorded) {
        sex = recorded;
    }

    void phone(Sealed number) {
        phone = number.value();
        phoneIndex = number.index();
    }

    void idNumber(Sealed number) {
        idNumber = number.value();
        idNumberIndex = number.index();
    }

    void birthDate(Sealed day, Integer year) {
        birthDate = day.value();
        birthYear = year;
    }

    /** Leaves after that day, as was recorded at that time. */
    void movedOut(LocalDate day, Instant recorded) {
        movedOut = day;
        movedOutAt = recorded;
    }

    /** Was recorded as moved out by mistake. */
    void staysAfterAll() {
        movedOut = null;
        movedOutAt = null;
    }

    /** That login is this person's. */
    void knownAs(UUID person) {
        personId = person;
    }

    void mergedInto(UUID other) {
        mergedInto = other;
    }

    /** Another version, once for each act. */
    void touched() {
        version++;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    UUID householdId() {
        return householdId;
    }

    Place place() {
        return place;
    }

    Relation relation() {
        return relation;
    }

    byte[] idNumberSealed() {
        return idNumber;
    }

    byte[] birthDateSealed() {
        return birthDate;
    }

    LocalDate movedIn() {
        return movedIn;
    }

    boolean hasMovedOut() {
        return movedOut != null;
    }

    Instant movedOutAt() {
        return movedOutAt;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    UUID personId() {
        return personId;
    }

    @Override
    public int version() {
        return version;
    }
}
