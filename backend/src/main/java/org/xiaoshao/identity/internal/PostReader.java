package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.PostFilterInput;
import org.xiaoshao.identity.PostHolding;
import org.xiaoshao.identity.PostSheetView;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;

/**
 * Reads posts for those who give posts, in a fixed number of statements. Row-level security decides
 * first whose rows are there; what a resident is or a system may stays out of it.
 */
@ApplicationScoped
public class PostReader {

    private static final String FROM =
            """
            post p join person who on who.id = p.person_id
            left join organisation o on o.id = p.organisation_id
            left join division d on d.code = coalesce(p.division_code, o.division_code)""";

    private static final String POSTS =
            """
            select p.id, p.role, p.person_id, who.name, p.division_code, p.grid_id, p.building_id, p.unit, p.organisation_id,
                   p.valid_from, p.valid_to, p.called_off, p.version, array_position(cast(:known as text[]), p.role) as rank,
                   d.code as lies_in, d.town_code, d.county_code,
                   concat_ws(' ', case when p.division_code is null then o.name else d.name end, g.name, b.name, p.unit) as words,
                   main.id as main_id, main.person_id as main_person_id, main_holder.name as main_name,
                   main.valid_from as main_valid_from, main.valid_to as main_valid_to
            from %s
            left join grid g on g.id = p.grid_id
            left join building b on b.id = p.building_id
            left join post main on main.id = p.stands_in_for
            left join person main_holder on main_holder.id = main.person_id"""
                    .formatted(FROM);

    private static final String ORDER =
            " order by array_position(cast(:known as text[]), p.role), who.name collate \"zh-x-icu\", p.id";

    /** In the order of the list; what residents are and systems may do is given by nobody here. */
    private static final String[] KNOWN =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.RESIDENT && role != Role.INTEGRATOR)
                    .map(Role::realmName)
                    .toArray(String[]::new);

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject PostSheets sheets;
    @Inject Clock clock;

    /** Where a page starts: after the post of that role, holder's name and id. */
    public record Position(int rank, String name, UUID id) {}

    /** A row of the list and where it stands. */
    public record Placed(PostSheetView sheet, Position at) {}

    /** One more than the size when there is a next page. */
    public List<Placed> page(PostFilterInput filter, String search, Position after, int size) {
        var where = wanted(filter, search);
        if (after != null) {
            where.and(
                            "(array_position(cast(:known as text[]), p.role), who.name collate \"zh-x-icu\", p.id)"
                                    + " > (:rank, :name, :after)")
                    .with("rank", after.rank())
                    .with("name", after.name())
                    .with("after", after.id());
        }
        var rows = rows(where, ORDER + Page.limitSql(size));
        var views = sheets.of(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Placed(views.get(i), position(rows.get(i))))
                .toList();
    }

    public int count(PostFilterInput filter, String search) {
        return wanted(filter, search).count(entityManager, FROM);
    }

    public Optional<PostSheetView> byId(UUID id) {
        return sheets.of(one(id)).stream().findFirst();
    }

    /** What the row says, for those who decide about it; absent where the caller sees none. */
    Optional<PostRow> facts(UUID id) {
        return one(id).stream().map(PostRow::new).findFirst();
    }

    private List<Tuple> one(UUID id) {
        return rows(seen(currentScope.get()).and("p.id = :id").with("id", id), "");
    }

    private Where wanted(PostFilterInput filter, String search) {
        var where =
                seen(currentScope.get())
                        .and(
                                ":place in (d.code, d.town_code, d.county_code)",
                                "place",
                                code(filter.place()))
                        .and(
                                "p.organisation_id = :organisation",
                                "organisation",
                                NodeId.parse(filter.organisation()))
                        .and("p.person_id = :person", "person", NodeId.parse(filter.person()))
                        .and(
                                "p.role = :role",
                                "role",
                                filter.role() == null ? null : filter.role().realmName())
                        .and("strpos(lower(who.name), lower(:search)) > 0", "search", search);
        return filter.holding() == null
                ? where
                : where.and(holding(filter.holding())).with("today", LocalDate.now(clock));
    }

    /** Every post is one of the three; one that was called off has a last day that has passed. */
    private static String holding(PostHolding holding) {
        return switch (holding) {
            case CURRENT -> ":today between p.valid_from and coalesce(p.valid_to, 'infinity')";
            case COMING -> "p.valid_from > :today and coalesce(p.valid_to, 'infinity') >= :today";
            case ENDED -> "p.valid_to < :today";
        };
    }

    /** The first line: where the caller's own posts give posts; an administrator's everywhere. */
    private static Where seen(Scope scope) {
        var where = new Where().and("p.role = any (cast(:known as text[]))").with("known", KNOWN);
        var everywhere = scope.ranks().stream().anyMatch(rank -> rank.role() == Role.ADMINISTRATOR);
        return everywhere
                ? where
                : where.and(
                                "array[d.county_code, d.town_code, d.code] && cast(:divisions as text[])")
                        .with(
                                "divisions",
                                scope.ranks().stream()
                                        .map(Scope.Rank::division)
                                        .toArray(String[]::new));
    }

    private List<Tuple> rows(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(entityManager.createNativeQuery(POSTS + where.sql() + end, Tuple.class))
                        .getResultList();
        return rows;
    }

    private static Position position(Tuple row) {
        return new Position(
                row.get("rank", Integer.class),
                row.get("name", String.class),
                row.get("id", UUID.class));
    }

    /** What is no code lies nowhere. */
    private static String code(String place) {
        return place == null ? null : DivisionCode.parse(place).map(DivisionCode::full).orElse("");
    }
}
