package org.xiaoshao.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.notification.MessageOrigin;
import org.xiaoshao.notification.MessagePlaceholder;
import org.xiaoshao.notification.MessageSide;
import org.xiaoshao.notification.MessageTemplateVersionView;
import org.xiaoshao.notification.MessageTemplateView;
import org.xiaoshao.notification.MessageTextView;
import org.xiaoshao.notification.MessageTextsInput;
import org.xiaoshao.notification.MessageTextsView;
import org.xiaoshao.notification.NotificationHappening;
import org.xiaoshao.notification.NotificationLanguage;
import org.xiaoshao.notification.internal.MessageChoice.Candidate;
import org.xiaoshao.notification.internal.MessagePlaces.MessagePlace;
import org.xiaoshao.notification.internal.MessageSlots.Slot;
import org.xiaoshao.territory.TerritoryService;

/** Reads what is said in a town or county: all of it in three statements. */
@ApplicationScoped
public class TemplateReader {

    private static final String ROWS =
            """
            select t.id, t.place_code, t.matter, t.happening, t.side, t.language, t.subject, t.body, t.in_use, t.version,
                   t.changed_at
            from message_template t""";

    private static final String VERSIONS =
            """
            select v.template_id, v.number, v.subject, v.body, v.author, v.at from message_template_version v
            join message_template t on t.id = v.template_id
            where v.template_id = any(:ids) and v.number > t.version - 100
            order by v.template_id, v.number desc""";

    @Inject EntityManager entityManager;
    @Inject MessagePlaces places;
    @Inject MessageTexts builtIn;
    @Inject MessageExamples examples;
    @Inject TerritoryService territory;

    /** What applies, and why. */
    record Chosen(MessageWords words, MessageOrigin origin) {}

    /** What is said there; absent when there is no such place for the caller. */
    public Optional<MessageTextsView> texts(MessageTextsInput input) {
        return places.readable(input.place()).map(place -> texts(place, input));
    }

    public Optional<MessageTemplateView> byId(UUID id) {
        return read(ROWS + " where t.id = :id", Map.of("id", id)).stream()
                .map(row -> view(row, versions(List.of(id))))
                .findFirst();
    }

    private MessageTextsView texts(MessagePlace place, MessageTextsInput input) {
        var rows = rows(place, input.matter(), input.language());
        var bySlot = rows.stream().collect(Collectors.groupingBy(TemplateReader::slot));
        var own =
                rows.stream()
                        .filter(row -> text(row, "place_code").equals(place.code()))
                        .filter(row -> Objects.equals(text(row, "matter"), input.matter()))
                        .collect(Collectors.toMap(TemplateReader::slot, Function.identity()));
        var versions = versions(own.values().stream().map(TemplateReader::id).toList());
        return new MessageTextsView(
                territory.divisionsByCodes(List.of(place.code())).get(place.code()),
                places.mayWord(place.code(), place.county()),
                List.of(MessagePlaceholder.values()),
                MessageSlots.all().stream()
                        .map(
                                slot ->
                                        view(
                                                slot,
                                                input.language(),
                                                chosen(
                                                        bySlot.getOrDefault(slot, List.of()),
                                                        place,
                                                        slot,
                                                        input.language()),
                                                own.containsKey(slot)
                                                        ? view(own.get(slot), versions)
                                                        : null))
                        .toList());
    }

    /** What is said of one thing there now. */
    Chosen chosen(MessagePlace place, String matter, Slot slot, NotificationLanguage language) {
        var rows =
                rows(place, matter, language).stream()
                        .filter(row -> slot(row).equals(slot))
                        .toList();
        return chosen(rows, place, slot, language);
    }

    private Chosen chosen(
            List<Tuple> rows, MessagePlace place, Slot slot, NotificationLanguage language) {
        return MessageChoice.of(
                        rows.stream()
                                .filter(row -> row.get("in_use", Boolean.class))
                                .map(row -> candidate(row, place.county()))
                                .toList())
                .map(one -> new Chosen(one.text(), one.origin()))
                .orElseGet(
                        () ->
                                new Chosen(
                                        builtIn.words(language, slot.happening(), slot.side()),
                                        MessageOrigin.BUILT_IN));
    }

    private static Candidate<MessageWords> candidate(Tuple row, String county) {
        return new Candidate<>(
                !text(row, "place_code").equals(county),
                text(row, "matter") != null,
                new MessageWords(text(row, "subject"), text(row, "body")));
    }

    private MessageTextView view(
            Slot slot, NotificationLanguage language, Chosen chosen, MessageTemplateView own) {
        var example = chosen.words().filled(examples.example(language, slot.side()));
        return new MessageTextView(
                slot.happening(),
                slot.side(),
                chosen.words().subject(),
                chosen.words().body(),
                chosen.origin(),
                MessageWords.segments(example.body()),
                own);
    }

    private List<Tuple> rows(MessagePlace place, String matter, NotificationLanguage language) {
        var values = new HashMap<String, Object>();
        values.put("county", place.county());
        values.put("place", place.code());
        values.put("language", language.name());
        // No code of a matter is empty.
        values.put("matter", Objects.requireNonNullElse(matter, ""));
        return read(
                ROWS
                        + " where t.county_code = :county and t.place_code in (:county, :place)"
                        + " and t.language = :language and (t.matter is null or t.matter = :matter)",
                values);
    }

    private Map<UUID, List<MessageTemplateVersionView>> versions(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return read(VERSIONS, Map.of("ids", ids.toArray(UUID[]::new))).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("template_id", UUID.class),
                                Collectors.mapping(
                                        row ->
                                                new MessageTemplateVersionView(
                                                        row.get("number", Integer.class),
                                                        text(row, "subject"),
                                                        text(row, "body"),
                                                        text(row, "author"),
                                                        row.get("at", Instant.class)),
                                        Collectors.toList())));
    }

    private static MessageTemplateView view(
            Tuple row, Map<UUID, List<MessageTemplateVersionView>> versions) {
        return new MessageTemplateView(
                id(row).toString(),
                text(row, "place_code"),
                text(row, "matter"),
                slot(row).happening(),
                slot(row).side(),
                NotificationLanguage.valueOf(text(row, "language")),
                text(row, "subject"),
                text(row, "body"),
                row.get("in_use", Boolean.class),
                row.get("changed_at", Instant.class),
                versions.getOrDefault(id(row), List.of()),
                row.get("version", Integer.class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> read(String sql, Map<String, Object> values) {
        var query = entityManager.createNativeQuery(sql, Tuple.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static Slot slot(Tuple row) {
        return new Slot(
                NotificationHappening.valueOf(text(row, "happening")),
                MessageSide.valueOf(text(row, "side")));
    }

    private static UUID id(Tuple row) {
        return row.get("id", UUID.class);
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
