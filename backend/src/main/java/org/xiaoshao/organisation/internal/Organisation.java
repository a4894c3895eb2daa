package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.OrganisationType;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A body that can be asked to handle something. */
@Entity
@Table(name = "organisation")
class Organisation implements Versioned {

    @Id private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private OrganisationType type;

    @Column(name = "division_code", updatable = false)
    private String divisionCode;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "estate_id")
    private UUID estateId;

    @Column(name = "grid_id")
    private UUID gridId;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    private int version = 1;

    protected Organisation() {}

    static Organisation founded(OrganisationType type, String division, String county) {
        var organisation = new Organisation();
        organisation.id = Ids.next();
        organisation.type = type;
        organisation.divisionCode = division;
        organisation.countyCode = county;
        return organisation;
    }

    /** What may be different from one day to the next. */
    void called(String wanted, UUID estate, UUID grid) {
        name = wanted;
        estateId = estate;
        gridId = grid;
    }

    void changed() {
        version++;
    }

    void endedOn(LocalDate day) {
        endedOn = day;
        version++;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    OrganisationType type() {
        return type;
    }

    String divisionCode() {
        return divisionCode;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    @Override
    public int version() {
        return version;
    }
}
