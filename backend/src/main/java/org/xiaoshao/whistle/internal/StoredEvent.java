package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleState;

/** One append-only row of a whistle's ledger. */
@Entity
@Immutable
@Table(name = "whistle_event")
class StoredEvent {

    /** Which event of which whistle. */
    @Embeddable
    record Key(@Column(name = "whistle_id") UUID whistleId, @Column(name = "sequence") int sequence)
            implements Serializable {}

    @EmbeddedId private Key key;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhistleEventType type;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "from_state")
    private WhistleState from;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "to_state")
    private WhistleState to;

    @Column(name = "actor_role")
    private String actorRole;

    @Column(name = "organisation_id")
    private UUID organisationId;

    private String facts;
    private byte[] commitment;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    private byte[] hash;

    protected StoredEvent() {}

    StoredEvent(EventChain.Facts event, byte[] commitment, byte[] previousHash, byte[] hash) {
        key = new Key(event.whistle(), event.sequence());
        type = event.type();
        at = event.at();
        from = event.from();
        to = event.to();
        actorRole = event.actorRole();
        organisationId = event.organisation();
        facts = event.facts();
        this.commitment = commitment;
        this.previousHash = previousHash;
        this.hash = hash;
    }
}
