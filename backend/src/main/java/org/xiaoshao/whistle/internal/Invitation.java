package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Asks one reporter to evaluate one round; holds the hash of the link's token. */
@Entity
@Table(name = "whistle_invitation")
class Invitation {

    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "whistle_id")
    private UUID whistleId;

    @Column(name = "reporter_id")
    private UUID reporterId;

    private int round;
    private Instant at;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Invitation() {}

    Invitation(byte[] tokenHash, Reporter reporter, int round, Instant at) {
        this.tokenHash = tokenHash;
        this.whistleId = reporter.whistleId();
        this.reporterId = reporter.id();
        this.round = round;
        this.at = at;
    }

    void used(Instant when) {
        usedAt = when;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    UUID whistleId() {
        return whistleId;
    }

    UUID reporterId() {
        return reporterId;
    }

    int round() {
        return round;
    }
}
