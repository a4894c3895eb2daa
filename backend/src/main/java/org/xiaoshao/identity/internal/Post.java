package org.xiaoshao.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** Who acts where, in which role, from when to when. */
@Entity
@Table(name = "post")
@DynamicUpdate
class Post implements Versioned {

    @Id private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String role;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "grid_id", updatable = false)
    private UUID gridId;

    @Column(name = "building_id", updatable = false)
    private UUID buildingId;

    @Column(updatable = false)
    private String unit;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "called_off")
    private boolean calledOff;

    @Column(name = "stands_in_for", updatable = false)
    private UUID standsInFor;

    private int version = 1;

    protected Post() {}

    static Post held(UUID person, AppointmentTerms terms) {
        var post = new Post();
        post.id = Ids.next();
        post.personId = person;
        post.role = terms.role().realmName();
        post.divisionCode = terms.place().division();
        post.gridId = terms.place().grid();
        post.buildingId = terms.place().building();
        post.unit = terms.place().unit();
        post.organisationId = terms.place().organisation();
        post.validFrom = terms.from();
        post.validTo = terms.to();
        return post;
    }

    /** The same post, held by somebody else for a while. */
    Post heldMeanwhile(UUID person, LocalDate from, LocalDate to) {
        var post = new Post();
        post.id = Ids.next();
        post.personId = person;
        post.role = role;
        post.divisionCode = divisionCode;
        post.gridId = gridId;
        post.buildingId = buildingId;
        post.unit = unit;
        post.organisationId = organisationId;
        post.validFrom = from;
        post.validTo = to;
        post.standsInFor = id;
        return post;
    }

    /** Its last day; one that had not begun by then never runs, and has ended when it is said. */
    void endedOn(LocalDate lastDay, LocalDate today) {
        calledOff = lastDay.isBefore(validFrom);
        validTo = calledOff ? today.minusDays(1) : lastDay;
        version++;
    }

    void changed() {
        version++;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    boolean calledOff() {
        return calledOff;
    }

    boolean runsAfter(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }

    @Override
    public int version() {
        return version;
    }
}
