package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.DutyListState;
import org.xiaoshao.organisation.DutyListView;
import org.xiaoshao.organisation.MatterChangeKind;
import org.xiaoshao.organisation.MatterChangeView;
import org.xiaoshao.organisation.MatterView;

/** What is different between two versions: three statements however long the lists are. */
@ApplicationScoped
public class DutyListComparing {

    /** Longer than any list of a county; keeps a broken one from filling the memory. */
    private static final int MOST = 5000;

    private static final String DRAFTED =
            """
            select m.id, m.code, m.kind, m.title, m.legal_basis, m.change,
                   o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
                   o.division_code as organisation_division_code, o.county_code as organisation_county_code
            from matter_draft m left join organisation o on o.id = m.lead_organisation_id
            where m.duty_list_id = :list""";

    @Inject EntityManager entityManager;

    /**
     * @param from null for what {@code to} is drafted over, or for nothing when it is published
     */
    public List<MatterChangeView> changes(DutyListView from, DutyListView to) {
        var before =
                from != null
                        ? matters(from)
                        : to.state() == DutyListState.DRAFT
                                ? open(to)
                                : Map.<String, MatterView>of();
        var after = matters(to);
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes.stream()
                .filter(code -> !same(before.get(code), after.get(code)))
                .map(
                        code ->
                                new MatterChangeView(
                                        code,
                                        kind(before.get(code), after.get(code)),
                                        before.get(code),
                                        after.get(code)))
                .toList();
    }

    /** A matter is never changed, so its id says all of it. */
    private static boolean same(MatterView before, MatterView after) {
        return before != null && after != null && before.id().equals(after.id());
    }

    private static MatterChangeKind kind(MatterView before, MatterView after) {
        return before == null
                ? MatterChangeKind.ADDED
                : after == null ? MatterChangeKind.ENDED : MatterChangeKind.CHANGED;
    }

    private Map<String, MatterView> matters(DutyListView list) {
        if (list.state() == DutyListState.PUBLISHED) {
            var query =
                    entityManager
                            .createNativeQuery(
                                    MatterReader.MATTERS
                                            + " where m.county_code = :county and :day between m.valid_from"
                                            + " and coalesce(m.valid_to, 'infinity') limit "
                                            + MOST,
                                    Tuple.class)
                            .setParameter("county", list.county().code())
                            .setParameter("day", list.validFrom());
            return byCode(query.getResultList());
        }
        var all = new LinkedHashMap<>(open(list));
        for (var row : drafted(list)) {
            var code = row.get("code", String.class);
            if (MatterChangeKind.valueOf(row.get("change", String.class))
                    == MatterChangeKind.ENDED) {
                all.remove(code);
            } else {
                all.put(code, MatterReader.view(row));
            }
        }
        return all;
    }

    private Map<String, MatterView> open(DutyListView list) {
        var query =
                entityManager
                        .createNativeQuery(
                                MatterReader.MATTERS
                                        + " where m.county_code = :county and m.valid_to is null limit "
                                        + MOST,
                                Tuple.class)
                        .setParameter("county", list.county().code());
        return byCode(query.getResultList());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> drafted(DutyListView list) {
        return entityManager
                .createNativeQuery(DRAFTED, Tuple.class)
                .setParameter("list", UUID.fromString(list.id()))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, MatterView> byCode(List<?> rows) {
        return ((List<Tuple>) rows)
                .stream()
                        .map(MatterReader::view)
                        .collect(Collectors.toMap(MatterView::code, one -> one));
    }
}
