package org.xiaoshao.identity.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.xiaoshao.identity.AuditChainView;
import org.xiaoshao.identity.AuditEntryConnection;
import org.xiaoshao.identity.AuditEntryEdge;
import org.xiaoshao.identity.AuditEntryView;
import org.xiaoshao.identity.AuditFact;
import org.xiaoshao.identity.AuditFilterInput;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.Purpose;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;

/** Reads trails: a page is one statement, a total one more, a check of a whole trail one. */
@ApplicationScoped
public class AuditReading {

    private static final String NEWEST = "audit";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final String FROM =
            """
            audit_entry e
            left join audit_words a on a.county_code = e.county_code and a.sequence = e.sequence and a.part = 'ACTOR'
            left join audit_words t on t.county_code = e.county_code and t.sequence = e.sequence and t.part = 'THING'\
            """;

    private static final String SELECT =
            """
            select e.id, e.county_code, e.sequence, e.kind, e.at, e.actor_role, e.purpose, e.thing_type, e.facts,
                   a.about as actor, a.words as actor_words, t.about as thing, t.words as thing_words
            from\s\
            """
                    + FROM;

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject AuditSight sight;

    public AuditEntryConnection list(
            AuditFilterInput filter, int size, String after, boolean withCount) {
        var where = where(filter);
        var cursor = Cursor.decode(after, NEWEST, 2);
        if (cursor != null) {
            where.and("(e.at, e.id) < (:cursor_at, :cursor_id)")
                    .with("cursor_at", instant(cursor.keys().get(0)))
                    .with("cursor_id", uuid(cursor.keys().get(1)));
        }
        var query =
                entityManager.createNativeQuery(
                        SELECT + where.sql() + " order by e.at desc, e.id desc", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = where.bind(query).setMaxResults(Page.limit(size)).getResultList();
        var page = Page.of(rows, size, cursor != null).map(AuditReading::view);
        return new AuditEntryConnection(
                page.rows().stream()
                        .map(view -> new AuditEntryEdge(cursor(view).encode(), view))
                        .toList(),
                page.rows(),
                page.info(AuditReading::cursor),
                withCount ? where(filter).count(entityManager, FROM) : 0);
    }

    public Optional<AuditChainView> chain(String county) {
        return DivisionCode.parse(county)
                .map(DivisionCode::full)
                .filter(code -> sight.covers(currentScope.get(), code))
                .map(this::verified);
    }

    private AuditChainView verified(String county) {
        var found =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        "select entries, first_broken from audit_verify(:county)",
                                        Tuple.class)
                                .setParameter("county", county)
                                .getSingleResult();
        var broken = found.get("first_broken", Long.class);
        return new AuditChainView(
                county,
                broken == null,
                found.get("entries", Long.class).intValue(),
                broken == null ? null : broken.intValue());
    }

    private Where where(AuditFilterInput filter) {
        return sight.condition(currentScope.get())
                .and("e.kind = :kind", "kind", name(filter.kind()))
                .and("e.purpose = :purpose", "purpose", name(filter.purpose()))
                .and("t.about = :thing", "thing", NodeId.parse(filter.thing()))
                .and("a.about = :actor", "actor", NodeId.parse(filter.actor()))
                .and("e.at >= :from", "from", filter.from())
                .and("e.at < :to", "to", filter.to());
    }

    private static AuditEntryView view(Tuple row) {
        var facts = texts(row.get("facts", String.class));
        return new AuditEntryView(
                row.get("id", UUID.class).toString(),
                row.get("county_code", String.class),
                row.get("sequence", Long.class).intValue(),
                AuditKind.valueOf(row.get("kind", String.class)),
                row.get("at", Instant.class),
                texts(row.get("actor_words", String.class)).get("name"),
                Objects.toString(row.get("actor", UUID.class), null),
                Optional.ofNullable(row.get("actor_role", String.class))
                        .map(Role::valueOf)
                        .orElse(null),
                Optional.ofNullable(row.get("purpose", String.class))
                        .map(Purpose::valueOf)
                        .orElse(null),
                texts(row.get("thing_words", String.class)).get("words"),
                row.get("thing_type", String.class),
                Objects.toString(row.get("thing", UUID.class), null),
                facts.entrySet().stream()
                        .map(fact -> new AuditFact(fact.getKey(), fact.getValue()))
                        .toList());
    }

    private static Map<String, String> texts(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException weWroteIt) {
            // Not the cause: its message repeats what could not be read.
            throw new IllegalStateException("An entry of the audit trail is no JSON.");
        }
    }

    private static String name(Enum<?> wanted) {
        return wanted == null ? null : wanted.name();
    }

    private static Cursor cursor(AuditEntryView view) {
        return Cursor.of(NEWEST, view.at().toString(), view.id());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }
}
