package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.culture.ActivityFilterInput;
import org.xiaoshao.culture.ActivityOrderBy;
import org.xiaoshao.culture.ActivityState;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;

/** Finds activities: filters and a keyset page; each list is one statement. */
@ApplicationScoped
class ActivityList {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;

    Page<ActivityRow> page(
            ActivityFilterInput filter,
            ActivityOrderBy order,
            int size,
            String after,
            Instant now) {
        var where = where(filter, now);
        var cursor = Cursor.decode(after, order.name(), 2);
        var soonest = order == ActivityOrderBy.STARTS_SOONEST;
        if (cursor != null) {
            where.and(
                            "(a.starts_at, a.id) "
                                    + (soonest ? ">" : "<")
                                    + " (:cursor_at, :cursor_id)",
                            "cursor_at",
                            instant(cursor.keys().get(0)))
                    .with("cursor_id", uuid(cursor.keys().get(1)));
        }
        var sort = soonest ? "a.starts_at, a.id" : "a.starts_at desc, a.id desc";
        return Page.of(
                rows(where, " order by " + sort + Page.limitSql(size)), size, cursor != null);
    }

    /** How many there are, up to {@link Page#COUNT_CAP}. */
    int count(ActivityFilterInput filter, Instant now) {
        return where(filter, now).with("me", me()).count(entityManager, ActivityRow.FROM);
    }

    List<ActivityRow> byIds(List<UUID> ids) {
        var where = new Where().and("a.id = any (:ids)", "ids", ids.toArray(UUID[]::new));
        return rows(where, "");
    }

    /** The activity in which the caller holds the place of that id. */
    Optional<ActivityRow> bySignUp(UUID signUp) {
        var where = new Where().and("s.id = :sign_up", "sign_up", signUp);
        return rows(where, "").stream().findFirst();
    }

    static Cursor cursor(ActivityRow row, ActivityOrderBy order) {
        return Cursor.of(order.name(), row.startsAt().toString(), row.id().toString());
    }

    private List<ActivityRow> rows(Where where, String end) {
        var query =
                entityManager.createNativeQuery(
                        ActivityRow.SELECT + where.sql() + end, Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> found = where.with("me", me()).bind(query).getResultList();
        return found.stream().map(ActivityRow::new).toList();
    }

    private String me() {
        return Objects.toString(currentScope.get().person(), null);
    }

    private static Where where(ActivityFilterInput filter, Instant now) {
        var where =
                new Where()
                        .and(
                                "a.community_code = :community",
                                "community",
                                community(filter.community()))
                        .and("a.brand_id = :brand", "brand", NodeId.parse(filter.brand()))
                        .and(
                                "a.search_grams @> name_grams(:search) and strpos(lower(a.title ||"
                                        + " ' ' || a.venue), lower(:search)) > 0",
                                "search",
                                TextRules.search(filter.search()))
                        .and("a.starts_at >= :starts_from", "starts_from", filter.startsFrom())
                        .and("a.starts_at < :starts_to", "starts_to", filter.startsTo());
        if (filter.mine() != null) {
            where.and(filter.mine() ? "s.id is not null" : "s.id is null");
        }
        return filter.state() == null ? where : where.and(condition(filter.state()), "now", now);
    }

    /** The same as {@link Announcement#state}, for the database. */
    private static String condition(ActivityState state) {
        var windowOpen = "a.sign_up_opens_at <= :now and a.sign_up_closes_at > :now";
        return switch (state) {
            case SIGN_UP_NOT_OPEN -> "a.sign_up_opens_at > :now";
            case SIGN_UP_OPEN -> windowOpen + " and a.taken < a.capacity";
            case FULL -> windowOpen + " and a.taken = a.capacity";
            case SIGN_UP_CLOSED -> "a.sign_up_closes_at <= :now and a.ends_at > :now";
            case ENDED -> "a.ends_at <= :now";
        };
    }

    private static String community(String code) {
        if (code == null) {
            return null;
        }
        return DivisionCode.parse(code)
                .map(DivisionCode::full)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        "DIVISION_UNKNOWN",
                                        "filter.community",
                                        "No division has this code."));
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
