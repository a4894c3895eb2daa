package org.xiaoshao.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.xiaoshao.notification.MessageTemplateCreateInput;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.Versioned;

/** A text that a town or a county worded itself. */
@Entity
@Table(name = "message_template")
class StoredTemplate implements Versioned {

    @Id private UUID id;

    @Column(name = "place_code", updatable = false)
    private String placeCode;

    @Column(name = "county_code", updatable = false)
    private String countyCode;

    @Column(updatable = false)
    private String matter;

    @Column(updatable = false)
    private String happening;

    @Column(updatable = false)
    private String side;

    @Column(updatable = false)
    private String language;

    private String subject;
    private String body;

    @Column(name = "in_use")
    private boolean inUse = true;

    private int version = 1;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected StoredTemplate() {}

    static StoredTemplate made(
            MessageTemplateCreateInput input,
            String place,
            String county,
            MessageWords words,
            Instant at) {
        var made = new StoredTemplate();
        made.id = Ids.next();
        made.placeCode = place;
        made.countyCode = county;
        made.matter = input.matter();
        made.happening = input.happening().name();
        made.side = input.side().name();
        made.language = input.language().name();
        made.subject = words.subject();
        made.body = words.body();
        made.changedAt = at;
        return made;
    }

    void says(MessageWords words, Instant at) {
        subject = words.subject();
        body = words.body();
        inUse = true;
        changed(at);
    }

    void retired(Instant at) {
        inUse = false;
        changed(at);
    }

    private void changed(Instant at) {
        version++;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    String placeCode() {
        return placeCode;
    }

    String countyCode() {
        return countyCode;
    }

    String happening() {
        return happening;
    }

    String side() {
        return side;
    }

    String language() {
        return language;
    }

    MessageWords words() {
        return new MessageWords(subject, body);
    }

    boolean isInUse() {
        return inUse;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Override
    public int version() {
        return version;
    }
}
