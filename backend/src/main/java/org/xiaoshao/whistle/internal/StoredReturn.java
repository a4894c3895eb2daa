package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.whistle.ReturnReason;
import org.xiaoshao.whistle.ReturnRuling;

/** An organisation's wish to give its order back, and what came of it; its words are events'. */
@Entity
@Table(name = "whistle_return")
class StoredReturn {

    @Id private UUID id;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "county_code")
    private String countyCode;

    @Column(name = "order_id")
    private UUID orderId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReturnReason reason;

    @Column(name = "proposed_organisation_id")
    private UUID proposedOrganisationId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "asked_sequence")
    private int askedSequence;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ReturnRuling ruling;

    @Column(name = "ruled_at")
    private Instant ruledAt;

    @Column(name = "ruled_sequence")
    private Integer ruledSequence;

    protected StoredReturn() {}

    /**
     * @param proposed who should have it instead; null when nobody was named
     * @param sequence the event that holds article and evidence in words
     */
    static StoredReturn asked(
            Whistle whistle,
            WhistleOrder order,
            ReturnReason reason,
            UUID proposed,
            int sequence,
            Instant at) {
        var asked = new StoredReturn();
        asked.id = Ids.next();
        asked.whistleId = whistle.id();
        asked.countyCode = whistle.countyCode();
        asked.orderId = order.id();
        asked.organisationId = order.organisationId();
        asked.reason = reason;
        asked.proposedOrganisationId = proposed;
        asked.askedSequence = sequence;
        asked.askedAt = at;
        return asked;
    }

    /**
     * @param sequence the event that holds the reasons
     */
    void ruled(ReturnRuling as, int sequence, Instant at) {
        ruling = as;
        ruledSequence = sequence;
        ruledAt = at;
    }

    UUID orderId() {
        return orderId;
    }
}
