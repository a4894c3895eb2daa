package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.whistle.ReturnOrderView;
import org.xiaoshao.whistle.ReturnReason;
import org.xiaoshao.whistle.ReturnRuling;
import org.xiaoshao.whistle.WhistleMention;
import org.xiaoshao.whistle.WhistleState;

/** Reads what whistles have to do with others, and what was given back of their orders. */
@ApplicationScoped
class WhistleKin {

    @Inject EntityManager entityManager;

    /** The other whistles that one speaks of, as far as the caller sees them. */
    record Kin(WhistleMention partOf, List<WhistleMention> parts, WhistleMention mergedInto) {
        static final Kin NONE = new Kin(null, List.of(), null);
    }

    Map<UUID, Kin> of(Collection<UUID> whistles) {
        Map<UUID, Kin> found = new HashMap<>();
        for (var row :
                rows(
                        """
                        select w.id as whistle_id, 'WHOLE' as tie, o.id, o.number, o.state
                        from whistle w join whistle o on o.id = w.parent_id where w.id = any(:ids)
                        union all
                        select w.id, 'TARGET', o.id, o.number, o.state
                        from whistle w join whistle o on o.id = w.merged_into_id where w.id = any(:ids)
                        union all
                        select o.parent_id, 'PART', o.id, o.number, o.state
                        from whistle o where o.parent_id = any(:ids)
                        order by 2, 4""",
                        whistles)) {
            found.merge(row.get("whistle_id", UUID.class), one(row), WhistleKin::joined);
        }
        return found;
    }

    private static Kin one(Tuple row) {
        var mention =
                new WhistleMention(
                        row.get("id", UUID.class).toString(),
                        row.get("number", String.class),
                        WhistleState.valueOf(row.get("state", String.class)));
        return switch (row.get("tie", String.class)) {
            case "WHOLE" -> new Kin(mention, List.of(), null);
            case "TARGET" -> new Kin(null, List.of(), mention);
            default -> new Kin(null, List.of(mention), null);
        };
    }

    private static Kin joined(Kin one, Kin other) {
        var parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        return new Kin(
                one.partOf() == null ? other.partOf() : one.partOf(),
                parts,
                one.mergedInto() == null ? other.mergedInto() : one.mergedInto());
    }

    Map<UUID, List<ReturnOrderView>> returns(Collection<UUID> whistles) {
        return rows(
                        """
                        select r.whistle_id, r.id, r.reason, r.asked_at, r.ruling, r.ruled_at,
                               asked.words::jsonb ->> 'article' as article, asked.words::jsonb ->> 'text' as evidence,
                               ruled.words::jsonb ->> 'text' as ruling_reason,
                               o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                               o.division_code as organisation_division, o.county_code as organisation_county,
                               p.id as proposed_id, p.name as proposed_name, p.type as proposed_type,
                               p.division_code as proposed_division, p.county_code as proposed_county
                        from whistle_return r
                        join organisation o on o.id = r.organisation_id
                        left join organisation p on p.id = r.proposed_organisation_id
                        left join whistle_words asked on asked.whistle_id = r.whistle_id and asked.sequence = r.asked_sequence
                        left join whistle_words ruled on ruled.whistle_id = r.whistle_id and ruled.sequence = r.ruled_sequence
                        where r.whistle_id = any(:ids) order by r.asked_at, r.id""",
                        whistles)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("whistle_id", UUID.class),
                                Collectors.mapping(WhistleKin::returned, Collectors.toList())));
    }

    private static ReturnOrderView returned(Tuple row) {
        var ruling = row.get("ruling", String.class);
        return new ReturnOrderView(
                row.get("id", UUID.class).toString(),
                WhistleRow.organisation(row, "organisation_"),
                ReturnReason.valueOf(row.get("reason", String.class)),
                row.get("article", String.class),
                row.get("evidence", String.class),
                WhistleRow.organisation(row, "proposed_"),
                row.get("asked_at", Instant.class),
                ruling == null ? null : ReturnRuling.valueOf(ruling),
                row.get("ruled_at", Instant.class),
                row.get("ruling_reason", String.class));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Collection<UUID> whistles) {
        return entityManager
                .createNativeQuery(sql, Tuple.class)
                .setParameter("ids", whistles.toArray(UUID[]::new))
                .getResultList();
    }
}
