package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.MatterView;
import org.xiaoshao.organisation.WhistleKind;
import org.xiaoshao.whistle.MatterSuggestionView;
import org.xiaoshao.whistle.WhistleAction;
import org.xiaoshao.whistle.internal.suggesting.MatterEvidence;

/**
 * Which matters whistles may be about, learned anew each time from what their community has closed:
 * no count of anybody's words is kept, so what was deleted counts no more at once.
 */
@ApplicationScoped
public class MatterSuggestions {

    private static final int MOST = 3;

    /** Row-level security shows the caller no whistle of another place. */
    private static final String CLOSED =
            """
            select asked.code as community, c.matter, c.text
            from unnest(cast(:communities as text[])) asked (code)
            cross join lateral (
                select m.code as matter, concat_ws(' ', words.title, words.words::jsonb ->> 'description') as text
                from whistle w
                join matter m on m.id = w.matter_id
                join whistle_words words on words.whistle_id = w.id and words.sequence = 1
                where w.community_code = asked.code and w.state = 'CLOSED'
                order by w.blown_at desc, w.id desc limit 1000) c""";

    private static final String IN_FORCE =
            """
            select m.id as matter_id, m.county_code, m.code as matter_code, m.kind as matter_kind, m.title as matter_title,
                   m.legal_basis, mo.id as matter_lead_id, mo.name as matter_lead_name, mo.type as matter_lead_type,
                   mo.division_code as matter_lead_division, mo.county_code as matter_lead_county
            from matter m left join organisation mo on mo.id = m.lead_organisation_id
            where m.county_code = any(:counties) and :today between m.valid_from and coalesce(m.valid_to, 'infinity')""";

    @Inject EntityManager entityManager;
    @Inject WhistleList list;
    @Inject Situations situations;
    @Inject Clock clock;

    /**
     * For those of the whistles that the caller may admit now, by id; a fixed number of statements.
     */
    public Map<UUID, List<MatterSuggestionView>> of(List<UUID> whistles) {
        var open = mayBeAdmitted(whistles);
        if (open.isEmpty()) {
            return Map.of();
        }
        var closed = closed(texts(open, "community_code"));
        var inForce = inForce(texts(open, "county_code"));
        var learned = new HashMap<String, MatterEvidence>();
        var suggestions = new HashMap<UUID, List<MatterSuggestionView>>();
        for (var one : open) {
            var matters = inForce.getOrDefault(one.text("county_code"), Map.of());
            var evidence =
                    learned.computeIfAbsent(
                            one.text("community_code"),
                            community ->
                                    new MatterEvidence(
                                            matters.values().stream()
                                                    .map(MatterSuggestions::candidate)
                                                    .toList(),
                                            closed.getOrDefault(community, List.of()).stream()
                                                    .filter(
                                                            past ->
                                                                    matters.containsKey(
                                                                            past.matter()))
                                                    .toList()));
            suggestions.put(
                    one.id(),
                    evidence.of(one.title() + " " + one.description(), MOST).stream()
                            .map(
                                    found ->
                                            new MatterSuggestionView(
                                                    matters.get(found.matter()),
                                                    found.words(),
                                                    found.whistles()))
                            .toList());
        }
        return suggestions;
    }

    private static MatterEvidence.Candidate candidate(MatterView matter) {
        return new MatterEvidence.Candidate(matter.code(), matter.title());
    }

    private List<WhistleRow> mayBeAdmitted(List<UUID> whistles) {
        var seen =
                list.byIds(
                        whistles, Set.of(WhistlePart.AVAILABLE_ACTIONS, WhistlePart.DESCRIPTION));
        if (seen.isEmpty()) {
            return List.of();
        }
        var known = situations.of(seen.stream().map(row -> row.known(false)).toList());
        return seen.stream()
                .filter(
                        row ->
                                TransitionTable.refusals(WhistleAction.ADMIT, known.get(row.id()))
                                        .isEmpty())
                .toList();
    }

    private static String[] texts(Collection<WhistleRow> rows, String column) {
        return rows.stream().map(row -> row.text(column)).distinct().toArray(String[]::new);
    }

    private Map<String, List<MatterEvidence.Closed>> closed(String[] communities) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(CLOSED, Tuple.class)
                        .setParameter("communities", communities)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("community", String.class),
                                Collectors.mapping(
                                        row ->
                                                new MatterEvidence.Closed(
                                                        row.get("matter", String.class),
                                                        row.get("text", String.class)),
                                        Collectors.toList())));
    }

    /** By county and code. */
    private Map<String, Map<String, MatterView>> inForce(String[] counties) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(IN_FORCE, Tuple.class)
                        .setParameter("counties", counties)
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("county_code", String.class),
                                Collectors.mapping(
                                        MatterSuggestions::matter,
                                        Collectors.toMap(MatterView::code, Function.identity()))));
    }

    private static MatterView matter(Tuple row) {
        return new MatterView(
                row.get("matter_id", UUID.class).toString(),
                row.get("matter_code", String.class),
                WhistleKind.valueOf(row.get("matter_kind", String.class)),
                row.get("matter_title", String.class),
                WhistleRow.organisation(row, "matter_lead_"),
                row.get("legal_basis", String.class));
    }
}
