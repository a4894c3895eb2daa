package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** Somebody's seat in a body, from when to when. */
@Entity
@Table(name = "body_member")
class BodyMember implements Versioned {

    @Id private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(updatable = false)
    private String title;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private boolean shown;

    private int version = 1;

    protected BodyMember() {}

    static BodyMember seated(UUID person, Organisation body, String title, LocalDate from) {
        var member = new BodyMember();
        member.id = Ids.next();
        member.personId = person;
        member.organisationId = body.id();
        member.communityCode = body.divisionCode();
        member.title = title;
        member.validFrom = from;
        return member;
    }

    void shownAsPartyMember(boolean agreed) {
        shown = agreed;
    }

    void changed() {
        version++;
    }

    void endedOn(LocalDate day) {
        validTo = day;
    }

    UUID personId() {
        return personId;
    }

    UUID organisationId() {
        return organisationId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Whether an end was recorded, be it to come. */
    boolean hasEnd() {
        return validTo != null;
    }

    @Override
    public int version() {
        return version;
    }
}
