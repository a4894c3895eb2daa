package org.xiaoshao.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.xiaoshao.identity.UserChange;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** The login of a person as it should be. */
@Entity
@Table(name = "account")
@DynamicUpdate
class Account implements Versioned {

    @Id private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String subject;

    @Column(updatable = false)
    private String username;

    private boolean enabled = true;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "last_change")
    private String lastChange;

    private int version = 1;

    protected Account() {}

    static Account made(UUID person, String subject, String username, Instant at) {
        var account = new Account();
        account.id = Ids.next();
        account.personId = person;
        account.subject = subject;
        account.username = username;
        account.createdAt = at;
        account.changedAt = at;
        account.lastChange = UserChange.CREATED.name();
        return account;
    }

    void disabled(Instant at) {
        enabled = false;
        changed(UserChange.DISABLED, at);
    }

    void enabled(Instant at) {
        enabled = true;
        changed(UserChange.ENABLED, at);
    }

    void passwordReset(Instant at) {
        changed(UserChange.PASSWORD_RESET, at);
    }

    private void changed(UserChange change, Instant at) {
        lastChange = change.name();
        changedAt = at;
        version++;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    String subject() {
        return subject;
    }

    boolean isEnabled() {
        return enabled;
    }

    @Override
    public int version() {
        return version;
    }
}
