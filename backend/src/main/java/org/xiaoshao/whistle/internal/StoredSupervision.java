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
import org.xiaoshao.shared.Versioned;
import org.xiaoshao.whistle.SupervisedParty;
import org.xiaoshao.whistle.SupervisionIssuer;
import org.xiaoshao.whistle.SupervisionState;

/** That what went wrong is put right by a date, and what came of it; its words are events'. */
@Entity
@Table(name = "whistle_supervision")
class StoredSupervision implements Versioned {

    @Id private UUID id;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "county_code")
    private String countyCode;

    private String cause;

    @Column(name = "deadline_kind")
    private String deadlineKind;

    private String step;

    private Integer round;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SupervisedParty party;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SupervisionIssuer issuer;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_sequence")
    private int issuedSequence;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SupervisionState state = SupervisionState.OPEN;

    @Column(name = "limit_code")
    private String limitCode;

    @Column(name = "rectify_since")
    private Instant rectifySince;

    @Column(name = "rectify_by")
    private Instant rectifyBy;

    private boolean late;
    private int rejections;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "replied_sequence")
    private Integer repliedSequence;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_sequence")
    private Integer decidedSequence;

    @Column(name = "closed_at")
    private Instant closedAt;

    private int version = 1;

    protected StoredSupervision() {}

    /**
     * A new one; the event that holds its words is the next one of the whistle.
     *
     * @param by when it has to be put right
     */
    static StoredSupervision opened(
            Whistle whistle,
            Occasion occasion,
            Supervised supervised,
            SupervisionIssuer issuer,
            RectifyDate by) {
        var opened = new StoredSupervision();
        opened.id = Ids.next();
        opened.whistleId = whistle.id();
        opened.countyCode = whistle.countyCode();
        opened.cause = occasion.cause().name();
        opened.deadlineKind = occasion.kind() == null ? null : occasion.kind().name();
        opened.step = occasion.step() == null ? null : occasion.step().name();
        opened.round = occasion.round();
        opened.party = supervised.party();
        opened.organisationId = supervised.organisation();
        opened.issuer = issuer;
        opened.issuedAt = by.since();
        opened.issuedSequence = whistle.lastSequence() + 1;
        opened.rectifiedBy(by);
        return opened;
    }

    private void rectifiedBy(RectifyDate by) {
        rectifySince = by.since();
        rectifyBy = by.until();
        limitCode = by.limitCode();
    }

    /**
     * @param sequence the event that holds the answer
     */
    void replied(int sequence, Instant at) {
        state = SupervisionState.REPLIED;
        repliedSequence = sequence;
        repliedAt = at;
        late |= at.isAfter(rectifyBy);
        version++;
    }

    /**
     * @param sequence the event that holds the note
     */
    void accepted(int sequence, Instant at) {
        decided(sequence, at);
        state = SupervisionState.CLOSED;
        closedAt = at;
    }

    /**
     * @param sequence the event that holds the reasons
     */
    void rejected(int sequence, RectifyDate by) {
        decided(sequence, by.since());
        state = SupervisionState.OPEN;
        rejections++;
        rectifiedBy(by);
    }

    private void decided(int sequence, Instant at) {
        decidedSequence = sequence;
        decidedAt = at;
        version++;
    }

    /** The whistle came to its end, so that nothing is left to be put right. */
    void ended(Instant at) {
        late |= state == SupervisionState.OPEN && at.isAfter(rectifyBy);
        state = SupervisionState.CLOSED;
        closedAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Override
    public int version() {
        return version;
    }
}
