package org.xiaoshao.whistle.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.shared.Role;
import org.xiaoshao.whistle.EvaluationView;
import org.xiaoshao.whistle.EventFact;
import org.xiaoshao.whistle.OrderRole;
import org.xiaoshao.whistle.OrderState;
import org.xiaoshao.whistle.OrderView;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleEventView;
import org.xiaoshao.whistle.WhistleState;

/** Reads what belongs to whistles: one statement a kind of child, however many whistles. */
@ApplicationScoped
class WhistleChildren {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
            new TypeReference<>() {};

    /** Words that have a field of their own, or that the whistle itself shows. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("text", "title", "description", "detail", "evidence");

    private static final String EVENT_WORDS =
            """
            , e.facts, words.actor_name, words.words,
              o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
              o.division_code as organisation_division, o.county_code as organisation_county
            from whistle_event e
            left join whistle_words words on words.whistle_id = e.whistle_id and words.sequence = e.sequence
            left join organisation o on o.id = e.organisation_id
            """;

    @Inject EntityManager entityManager;

    /**
     * @param inWords whether to read who acted, for whom, and what was written and decided
     */
    Map<UUID, List<WhistleEventView>> events(Collection<UUID> whistles, boolean inWords) {
        return grouped(
                eventsWhere("where e.whistle_id = any(:ids)", inWords), whistles, eventOf(inWords));
    }

    /**
     * The newest four of each, in words. Where they end is handed over: reading it from the whistle
     * again would have its row guarded twice for each event.
     */
    Map<UUID, List<WhistleEventView>> recentEvents(List<WhistleRow> whistles) {
        var lasts =
                whistles.stream().map(row -> row.number("last_sequence")).toArray(Integer[]::new);
        return grouped(
                eventsWhere(
                        """
                        join unnest(cast(:ids as uuid[]), cast(:lasts as int[])) as page (id, last)
                          on page.id = e.whistle_id and e.sequence between page.last - 3 and page.last""",
                        true),
                whistles.stream().map(WhistleRow::id).toList(),
                query -> query.setParameter("lasts", lasts),
                this::eventInWords);
    }

    private static String eventsWhere(String condition, boolean inWords) {
        return "select e.whistle_id, e.sequence, e.type, e.at, e.from_state, e.to_state, e.actor_role, e.hash"
                + (inWords ? EVENT_WORDS : "\nfrom whistle_event e\n")
                + condition
                + " order by e.whistle_id, e.sequence";
    }

    private Function<Tuple, WhistleEventView> eventOf(boolean inWords) {
        return inWords ? this::eventInWords : row -> event(row, null, null, List.of(), null);
    }

    Map<UUID, List<OrderView>> orders(Collection<UUID> whistles) {
        return grouped(
                ORDER_SELECT
                        + "where w_o.whistle_id = any(:ids) order by w_o.whistle_id, w_o.superseded, w_o.role desc, w_o.id",
                whistles,
                WhistleChildren::order);
    }

    static final String ORDER_SELECT =
            """
            select w_o.whistle_id, w_o.id as order_id, w_o.role, w_o.state, w_o.sent_at, w_o.signed_at, w_o.on_site_at,
                   w_o.done_at, w_o.people, w_o.return_until, w_o.superseded, done.words::jsonb ->> 'text' as result,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division, o.county_code as organisation_county
            from whistle_order w_o
            join organisation o on o.id = w_o.organisation_id
            left join whistle_words done on done.whistle_id = w_o.whistle_id and done.sequence = w_o.done_sequence
            """;

    static OrderView order(Tuple row) {
        return new OrderView(
                row.get("order_id", UUID.class).toString(),
                WhistleRow.organisation(row, "organisation_"),
                OrderRole.valueOf(row.get("role", String.class)),
                OrderState.valueOf(row.get("state", String.class)),
                row.get("sent_at", Instant.class),
                row.get("signed_at", Instant.class),
                row.get("on_site_at", Instant.class),
                row.get("done_at", Instant.class),
                row.get("people", Integer.class),
                row.get("result", String.class),
                row.get("return_until", Instant.class),
                row.get("superseded", Boolean.class),
                row.get("whistle_id", UUID.class));
    }

    Map<UUID, List<EvaluationView>> evaluations(Collection<UUID> whistles) {
        return grouped(
                """
                select v.whistle_id, v.contacted, v.solved, v.satisfied, v.at, v.round,
                       words.words::jsonb ->> 'text' as comment
                from whistle_evaluation v
                left join whistle_words words on words.whistle_id = v.whistle_id and words.sequence = v.sequence
                where v.whistle_id = any(:ids) order by v.whistle_id, v.sequence""",
                whistles,
                row ->
                        new EvaluationView(
                                row.get("contacted", Boolean.class),
                                row.get("solved", Boolean.class),
                                row.get("satisfied", Boolean.class),
                                row.get("comment", String.class),
                                row.get("at", Instant.class),
                                row.get("round", Integer.class)));
    }

    Map<UUID, List<EventChain.Link>> links(Collection<UUID> whistles) {
        return grouped(
                """
                select e.whistle_id, e.sequence, e.type, e.at, e.from_state, e.to_state, e.actor_role,
                       e.organisation_id, e.facts, e.commitment, e.previous_hash, e.hash,
                       words.salt, words.actor_person_id, words.words
                from whistle_event e
                left join whistle_words words on words.whistle_id = e.whistle_id and words.sequence = e.sequence
                where e.whistle_id = any(:ids) order by e.whistle_id, e.sequence""",
                whistles,
                WhistleChildren::link);
    }

    private static EventChain.Link link(Tuple row) {
        var from = row.get("from_state", String.class);
        var facts =
                new EventChain.Facts(
                        row.get("whistle_id", UUID.class),
                        row.get("sequence", Integer.class),
                        WhistleEventType.valueOf(row.get("type", String.class)),
                        row.get("at", Instant.class),
                        from == null ? null : WhistleState.valueOf(from),
                        WhistleState.valueOf(row.get("to_state", String.class)),
                        row.get("actor_role", String.class),
                        row.get("organisation_id", UUID.class),
                        row.get("facts", String.class));
        var salt = (byte[]) row.get("salt");
        return new EventChain.Link(
                facts,
                (byte[]) row.get("commitment"),
                (byte[]) row.get("previous_hash"),
                (byte[]) row.get("hash"),
                salt == null
                        ? null
                        : new EventChain.Words(
                                salt,
                                row.get("actor_person_id", UUID.class),
                                row.get("words", String.class)));
    }

    private WhistleEventView eventInWords(Tuple row) {
        var words = texts(row.get("words", String.class));
        return event(
                row,
                row.get("actor_name", String.class),
                WhistleRow.organisation(row, "organisation_"),
                facts(texts(row.get("facts", String.class)), words),
                words.get("text"));
    }

    private static WhistleEventView event(
            Tuple row,
            String actor,
            OrganisationView organisation,
            List<EventFact> facts,
            String text) {
        var role = row.get("actor_role", String.class);
        var from = row.get("from_state", String.class);
        return new WhistleEventView(
                row.get("sequence", Integer.class),
                WhistleEventType.valueOf(row.get("type", String.class)),
                row.get("at", Instant.class),
                actor,
                role == null ? null : Role.valueOf(role),
                organisation,
                from == null ? null : WhistleState.valueOf(from),
                WhistleState.valueOf(row.get("to_state", String.class)),
                facts,
                text,
                HexFormat.of().formatHex((byte[]) row.get("hash")));
    }

    private static List<EventFact> facts(Map<String, String> kept, Map<String, String> words) {
        var facts = new ArrayList<EventFact>();
        kept.forEach((name, value) -> facts.add(new EventFact(name, value)));
        words.forEach(
                (name, value) -> {
                    if (!SHOWN_ELSEWHERE.contains(name)) {
                        facts.add(new EventFact(name, value));
                    }
                });
        return facts;
    }

    private static Map<String, String> texts(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException writtenByTheLedger) {
            throw new IllegalStateException(writtenByTheLedger);
        }
    }

    private <T> Map<UUID, List<T>> grouped(
            String sql, Collection<UUID> whistles, Function<Tuple, T> read) {
        return grouped(sql, whistles, UnaryOperator.identity(), read);
    }

    @SuppressWarnings("unchecked")
    private <T> Map<UUID, List<T>> grouped(
            String sql,
            Collection<UUID> whistles,
            UnaryOperator<Query> bind,
            Function<Tuple, T> read) {
        var query =
                entityManager
                        .createNativeQuery(sql, Tuple.class)
                        .setParameter("ids", whistles.toArray(UUID[]::new));
        List<Tuple> rows = bind.apply(query).getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("whistle_id", UUID.class),
                                Collectors.mapping(read, Collectors.toList())));
    }
}
