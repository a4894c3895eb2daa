package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationKind;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.internal.MessageChoice.Candidate;
import org.xiaoshao.notification.internal.MessageExamples.About;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WhistleState;

/** What is said to somebody in what leaves the house, from a row of {@code delivery_take}. */
@ApplicationScoped
class ToldText {

    @Inject EntityManager entityManager;
    @Inject MessageTexts builtIn;
    @Inject MessageExamples examples;

    MessageWords words(Tuple row) {
        var language = NotificationLanguage.valueOf(text(row, "language"));
        var happening = NotificationHappening.valueOf(text(row, "happening"));
        var side = side(row);
        return MessageChoice.of(candidates(row, happening, side, language))
                .map(Candidate::text)
                .orElseGet(() -> builtIn.words(language, happening, side))
                .filled(examples.values(language, side, about(row)));
    }

    private static MessageSide side(Tuple row) {
        var deadline = text(row, "deadline");
        return MessageSlots.side(
                NotificationKind.valueOf(text(row, "kind")),
                deadline == null ? null : DeadlineKind.valueOf(deadline));
    }

    private List<Candidate<MessageWords>> candidates(
            Tuple row,
            NotificationHappening happening,
            MessageSide side,
            NotificationLanguage language) {
        var county = text(row, "county");
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select * from message_texts_told(:county, :town,"
                                        + " cast(:matter as text), :happening, :side, :language)",
                                Tuple.class)
                        .setParameter("county", county)
                        .setParameter("town", text(row, "town"))
                        .setParameter("matter", text(row, "matter"))
                        .setParameter("happening", happening.name())
                        .setParameter("side", side.name())
                        .setParameter("language", language.name())
                        .getResultList();
        return rows.stream()
                .map(
                        one ->
                                new Candidate<>(
                                        !text(one, "place").equals(county),
                                        text(one, "of_matter") != null,
                                        new MessageWords(text(one, "subject"), text(one, "body"))))
                .toList();
    }

    private static About about(Tuple row) {
        return new About(
                text(row, "number"),
                WhistleState.valueOf(text(row, "state")),
                row.get("due_at", Instant.class),
                text(row, "community"),
                text(row, "organisation"),
                text(row, "desk_phone"));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
