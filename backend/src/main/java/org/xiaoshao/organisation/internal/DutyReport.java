package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** Who reported for duty in a community, from when to when. */
@Entity
@Table(name = "duty_report")
class DutyReport implements Versioned {

    @Id private UUID id;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String employer;

    @Column(updatable = false)
    private String[] skills;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private int version = 1;

    protected DutyReport() {}

    static DutyReport in(String community, String county, String[] skills, LocalDate from) {
        var report = new DutyReport();
        report.id = Ids.next();
        report.communityCode = community;
        report.countyCode = county;
        report.skills = skills;
        report.validFrom = from;
        return report;
    }

    DutyReport ofUnit(UUID organisation) {
        organisationId = organisation;
        return this;
    }

    DutyReport ofMember(UUID person, String where) {
        personId = person;
        employer = where;
        return this;
    }

    void endedOn(LocalDate day) {
        validTo = day;
        version++;
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    boolean hasEnded() {
        return validTo != null;
    }

    @Override
    public int version() {
        return version;
    }
}
