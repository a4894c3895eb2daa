package org.xiaoshao.organisation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.organisation.WorkloadAskInput;
import org.xiaoshao.organisation.WorkloadState;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Versioned;

/** Work that a department asks to put on communities, and what was ruled. */
@Entity
@Table(name = "workload_request")
class WorkloadRequest implements Versioned {

    @Id private UUID id;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(name = "organisation_id", updatable = false)
    private UUID organisationId;

    @Column(name = "target_code", updatable = false)
    private String targetCode;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String description;

    @Column(updatable = false)
    private String basis;

    @Column(updatable = false)
    private BigDecimal hours;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to", updatable = false)
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WorkloadState state = WorkloadState.ASKED;

    @Column(name = "granted_hours")
    private BigDecimal grantedHours;

    private String ruling;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "ruled_at")
    private Instant ruledAt;

    private int version = 1;

    protected WorkloadRequest() {}

    static WorkloadRequest asked(
            WorkloadAskInput input, UUID organisation, String target, String county, Instant at) {
        var request = new WorkloadRequest();
        request.id = Ids.next();
        request.countyCode = county;
        request.organisationId = organisation;
        request.targetCode = target;
        request.title = TextRules.clean(input.title());
        request.description = TextRules.clean(input.description());
        request.basis = TextRules.clean(input.basis());
        request.hours = input.hours();
        request.validFrom = input.validFrom();
        request.validTo = input.validTo();
        request.askedAt = at;
        return request;
    }

    /**
     * @param granted hours a month; null when declined
     */
    void ruled(WorkloadState to, BigDecimal granted, String words, Instant at) {
        state = to;
        grantedHours = granted;
        ruling = words;
        ruledAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    BigDecimal hours() {
        return hours;
    }

    boolean waits() {
        return state == WorkloadState.ASKED;
    }

    @Override
    public int version() {
        return version;
    }
}
