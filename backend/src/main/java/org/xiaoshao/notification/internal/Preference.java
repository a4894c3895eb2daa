package org.xiaoshao.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.notification.NotificationLanguage;

/** How somebody wants to be told beside the inbox. */
@Entity
@Table(name = "notification_preference")
class Preference {

    /**
     * What somebody chose.
     *
     * @param mail sealed
     * @param phone sealed
     */
    record Choice(
            List<String> channels,
            byte[] mail,
            byte[] phone,
            String quietFrom,
            String quietTo,
            NotificationLanguage language) {}

    @Id
    @Column(name = "person_id")
    private UUID personId;

    private String[] channels;
    private byte[] mail;
    private byte[] phone;

    @Column(name = "quiet_from")
    private String quietFrom;

    @Column(name = "quiet_to")
    private String quietTo;

    private String language;
    private int version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Preference() {}

    Preference(UUID person) {
        personId = person;
    }

    void choose(Choice choice, Instant now) {
        channels = choice.channels().toArray(String[]::new);
        mail = choice.mail();
        phone = choice.phone();
        quietFrom = choice.quietFrom();
        quietTo = choice.quietTo();
        language = choice.language().name();
        version++;
        changedAt = now;
    }

    List<String> channels() {
        return List.of(channels);
    }

    byte[] mail() {
        return mail;
    }

    byte[] phone() {
        return phone;
    }

    String quietFrom() {
        return quietFrom;
    }

    String quietTo() {
        return quietTo;
    }

    NotificationLanguage language() {
        return NotificationLanguage.valueOf(language);
    }
}
