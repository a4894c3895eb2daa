package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.identity.UserAction;
import org.xiaoshao.identity.UserAvailableAction;
import org.xiaoshao.identity.UserChange;
import org.xiaoshao.identity.UserFilterInput;
import org.xiaoshao.identity.UserRefusal;
import org.xiaoshao.identity.UserView;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.organisation.PostView;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.LocationRefusal;

/** Reads logins with the posts of their bearers, in a fixed number of statements. */
@ApplicationScoped
public class AccountReader {

    private static final String FROM = "account a join person who on who.id = a.person_id";

    private static final String ACCOUNTS =
            """
            select a.id, a.person_id, who.name, a.username, a.enabled, a.created_at, a.changed_at, a.last_change,
                   a.version, a.pushed_enabled is not distinct from a.enabled as in_step
            from """
                    + " "
                    + FROM;

    private static final String IN_PLACE =
            """
            exists (select 1 from post p
                    left join organisation o on o.id = p.organisation_id
                    join division d on d.code = coalesce(p.division_code, o.division_code)
                    where p.person_id = a.person_id and p.role <> 'resident'
                      and :place in (d.code, d.town_code, d.county_code))""";

    private static final String IN_ROLE =
            "exists (select 1 from post p where p.person_id = a.person_id and p.role = :role)";

    @Inject EntityManager entityManager;
    @Inject AccountSight sight;
    @Inject KeycloakUsers keycloak;
    @Inject OrganisationService organisations;

    /** Where a page starts: after the login of somebody of that name and of that id. */
    public record Position(String name, UUID id) {}

    /** By name, one more than the size when there is a next page. */
    public List<UserView> page(UserFilterInput filter, Position after, int size) {
        var where = wanted(filter);
        if (after != null) {
            where.and(
                            "(who.name collate \"zh-x-icu\", a.id) > (cast(:name as text) collate \"zh-x-icu\", :after)")
                    .with("name", after.name())
                    .with("after", after.id());
        }
        return read(where, " order by who.name collate \"zh-x-icu\", a.id" + Page.limitSql(size));
    }

    public int count(UserFilterInput filter) {
        return wanted(filter).count(entityManager, FROM);
    }

    public Optional<UserView> byId(UUID id) {
        return read(sight.condition().and("a.id = :id").with("id", id), "").stream().findFirst();
    }

    private Where wanted(UserFilterInput filter) {
        return sight.condition()
                .and("a.enabled = :enabled", "enabled", filter.enabled())
                .and("a.person_id = :person", "person", NodeId.parse(filter.person()))
                .and(IN_PLACE, "place", division(filter.place()))
                .and(IN_ROLE, "role", filter.role() == null ? null : filter.role().realmName())
                .and(
                        "strpos(who.name, :search) > 0 or strpos(a.username, lower(:search)) > 0",
                        "search",
                        TextRules.search(filter.search()));
    }

    private List<UserView> read(Where where, String end) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                where.bind(
                                entityManager.createNativeQuery(
                                        ACCOUNTS + where.sql() + end, Tuple.class))
                        .getResultList();
        var posts =
                organisations.postsOf(
                        rows.stream().map(row -> row.get("person_id", UUID.class)).toList());
        return rows.stream().map(row -> view(row, posts)).toList();
    }

    private UserView view(Tuple row, Map<UUID, List<PostView>> posts) {
        var person = row.get("person_id", UUID.class);
        var enabled = row.get("enabled", Boolean.class);
        return new UserView(
                row.get("id", UUID.class).toString(),
                person.toString(),
                row.get("name", String.class),
                row.get("username", String.class),
                enabled,
                row.get("in_step", Boolean.class),
                posts.getOrDefault(person, List.of()),
                row.get("created_at", Instant.class),
                UserChange.valueOf(row.get("last_change", String.class)),
                row.get("changed_at", Instant.class),
                row.get("version", Integer.class),
                Arrays.stream(UserAction.values())
                        .map(action -> offered(action, enabled))
                        .toList());
    }

    private UserAvailableAction offered(UserAction action, boolean enabled) {
        var refusals =
                action == UserAction.RESET_PASSWORD && !keycloak.isConfigured()
                        ? List.of(UserRefusal.ACCOUNTS_UNAVAILABLE)
                        : action == UserAction.ENABLE
                                ? enabled
                                        ? List.of(UserRefusal.ENABLED_ALREADY)
                                        : List.<UserRefusal>of()
                                : enabled
                                        ? List.<UserRefusal>of()
                                        : List.of(UserRefusal.DISABLED_ALREADY);
        return new UserAvailableAction(action, refusals.isEmpty(), refusals);
    }

    private static String division(String code) {
        return code == null
                ? null
                : DivisionCode.parse(code)
                        .map(DivisionCode::full)
                        .orElseThrow(
                                () ->
                                        new DomainException(
                                                LocationRefusal.DIVISION_UNKNOWN.name(),
                                                "filter.place",
                                                "There is no division of that code."));
    }
}
