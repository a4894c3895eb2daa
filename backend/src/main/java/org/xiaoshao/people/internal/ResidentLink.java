package org.xiaoshao.people.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/** A code that makes a login a resident's, as far as it is kept. */
@Entity
@Table(name = "resident_link")
class ResidentLink {

    /** Long enough for a letter box, short enough for a lost slip of paper. */
    static final Duration VALID = Duration.ofDays(14);

    @Id private UUID id;

    @Column(name = "resident_id", updatable = false)
    private UUID residentId;

    @Column(name = "community_code", updatable = false)
    private String communityCode;

    @Column(name = "code_hash", updatable = false)
    private byte[] codeHash;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected ResidentLink() {}

    static ResidentLink of(Resident resident, byte[] hash, Instant now) {
        var link = new ResidentLink();
        link.id = Ids.next();
        link.residentId = resident.id();
        link.communityCode = resident.place().communityCode();
        link.codeHash = hash;
        link.madeAt = now;
        link.expiresAt = now.plus(VALID);
        return link;
    }

    UUID id() {
        return id;
    }

    UUID residentId() {
        return residentId;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
