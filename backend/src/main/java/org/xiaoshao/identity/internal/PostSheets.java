package org.xiaoshao.identity.internal;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.PostHolderView;
import org.xiaoshao.identity.PostSheetView;
import org.xiaoshao.identity.PostTermView;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.PostView;
import org.xiaoshao.shared.Rows;
import org.xiaoshao.territory.BuildingView;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.GridView;
import org.xiaoshao.territory.TerritoryService;

/** Makes views of rows of {@link PostReader}, in five statements whatever their number. */
@ApplicationScoped
class PostSheets {

    private static final int MOST_SUBSTITUTES = 20;

    private static final String SUBSTITUTES =
            """
            select s.id, s.stands_in_for, s.person_id, who.name, s.valid_from, s.valid_to
            from post s join person who on who.id = s.person_id
            where s.stands_in_for = any (:ids) and coalesce(s.valid_to, 'infinity') >= :today
            order by s.valid_from, s.id""";

    @Inject EntityManager entityManager;
    @Inject TerritoryService territory;
    @Inject OrganisationService organisations;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    /** What the rows of one answer point at, by id. */
    private record Around(
            Map<String, DivisionView> divisions,
            Map<UUID, GridView> grids,
            Map<UUID, BuildingView> buildings,
            Map<UUID, OrganisationView> organisations,
            Map<UUID, List<Tuple>> substitutes) {}

    List<PostSheetView> of(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var around =
                new Around(
                        territory.divisionsByCodes(keys(rows, "division_code", String.class)),
                        territory.gridsByIds(keys(rows, "grid_id", UUID.class)),
                        territory.buildingsByIds(keys(rows, "building_id", UUID.class)),
                        Rows.byKey(
                                organisations.organisationsByIds(
                                        keys(rows, "organisation_id", UUID.class)),
                                one -> UUID.fromString(one.id())),
                        substitutes(keys(rows, "id", UUID.class)));
        return rows.stream().map(row -> sheet(row, around)).toList();
    }

    private PostSheetView sheet(Tuple row, Around around) {
        var id = row.get("id", UUID.class);
        var facts = new PostRow(row);
        var today = LocalDate.now(clock);
        return new PostSheetView(
                id.toString(),
                post(row, facts, around),
                row.get("unit", String.class),
                holder(row, "person_id", "name"),
                facts.holding(today),
                row.get("called_off", Boolean.class),
                around.substitutes().getOrDefault(id, List.of()).stream()
                        .limit(MOST_SUBSTITUTES)
                        .map(one -> term(one, ""))
                        .toList(),
                facts.standsIn() ? term(row, "main_") : null,
                row.get("version", Integer.class),
                AppointingTable.offered(facts.situation(currentScope.get(), today)));
    }

    private static PostView post(Tuple row, PostRow facts, Around around) {
        return new PostView(
                row.get("id", UUID.class).toString(),
                facts.role(),
                around.divisions().get(row.get("division_code", String.class)),
                around.grids().get(row.get("grid_id", UUID.class)),
                around.buildings().get(row.get("building_id", UUID.class)),
                around.organisations().get(row.get("organisation_id", UUID.class)),
                facts.from(),
                facts.to());
    }

    private static PostTermView term(Tuple row, String prefix) {
        return new PostTermView(
                row.get(prefix + "id", UUID.class).toString(),
                holder(row, prefix + "person_id", prefix + "name"),
                row.get(prefix + "valid_from", LocalDate.class),
                row.get(prefix + "valid_to", LocalDate.class));
    }

    private static PostHolderView holder(Tuple row, String id, String name) {
        return new PostHolderView(row.get(id, UUID.class).toString(), row.get(name, String.class));
    }

    private Map<UUID, List<Tuple>> substitutes(List<UUID> posts) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(SUBSTITUTES, Tuple.class)
                        .setParameter("ids", posts.toArray(UUID[]::new))
                        .setParameter("today", LocalDate.now(clock))
                        .getResultList();
        return rows.stream().collect(groupingBy(row -> row.get("stands_in_for", UUID.class)));
    }

    private static <K> List<K> keys(List<Tuple> rows, String column, Class<K> type) {
        return rows.stream()
                .map(row -> row.get(column, type))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
