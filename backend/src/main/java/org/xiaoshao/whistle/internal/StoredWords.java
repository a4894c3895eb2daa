package org.xiaoshao.whistle.internal;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The deletable half of an event: who acted and what they wrote. */
@Entity
@Immutable
@Table(name = "whistle_words")
class StoredWords {

    @EmbeddedId private StoredEvent.Key key;

    private byte[] salt;

    @Column(name = "actor_person_id")
    private UUID actorPersonId;

    @Column(name = "actor_name")
    private String actorName;

    private String words;

    protected StoredWords() {}

    StoredWords(EventChain.Facts event, EventChain.Words words, String actorName) {
        key = new StoredEvent.Key(event.whistle(), event.sequence());
        salt = words.salt();
        actorPersonId = words.actor();
        this.actorName = actorName;
        this.words = words.text();
    }
}
