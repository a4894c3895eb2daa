package org.xiaoshao.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** What such a text said at one time; without words where it was taken out of use. */
@Entity
@IdClass(StoredTemplateVersion.Key.class)
@Table(name = "message_template_version")
class StoredTemplateVersion {

    /** Of which text the how many-eth. */
    record Key(UUID templateId, int number) implements Serializable {}

    @Id
    @Column(name = "template_id")
    private UUID templateId;

    @Id private int number;
    private String subject;
    private String body;
    private String author;
    private Instant at;

    protected StoredTemplateVersion() {}

    /** As the text stands now. */
    StoredTemplateVersion(StoredTemplate of, String author) {
        templateId = of.id();
        number = of.version();
        if (of.isInUse()) {
            subject = of.words().subject();
            body = of.words().body();
        }
        this.author = author;
        at = of.changedAt();
    }
}
