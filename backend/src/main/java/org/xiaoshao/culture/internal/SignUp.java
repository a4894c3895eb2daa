package org.xiaoshao.culture.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.shared.Versioned;

/** A place that somebody holds, until it is given back. */
@Entity
@Table(name = "sign_up")
class SignUp implements Versioned {

    @Id private UUID id;

    @Column(name = "activity_id", updatable = false)
    private UUID activityId;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "signed_up_at", updatable = false)
    private Instant signedUpAt;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    private int version;

    protected SignUp() {}

    void cancelled(Instant at) {
        cancelledAt = at;
        version++;
    }

    @Override
    public int version() {
        return version;
    }
}
