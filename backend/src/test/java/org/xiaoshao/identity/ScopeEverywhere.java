package org.xiaoshao.identity;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.TableOwner;

/**
 * Tells the services that every caller's posts lie over every place and organisation there is. What
 * the database was told stays true: every transaction enters the scope of who really asks.
 */
@Vetoed
public final class ScopeEverywhere extends CurrentScope {

    private static final Set<Role> RANKS =
            EnumSet.of(
                    Role.COMMUNITY_SECRETARY,
                    Role.TOWNSHIP_LEADER,
                    Role.COUNTY_ORGANISER,
                    Role.ADMINISTRATOR);

    private final List<String> divisions = all("select code from division where level = 'COUNTY'");
    private final List<String> communities =
            all(
                    "select distinct community_code from building union select distinct community_code from grid");
    private final List<UUID> grids = ids("select id from grid");
    private final List<UUID> buildings = ids("select id from building");
    private final List<String> units = all("select id || ':' || u from building, unnest(units) u");
    private final List<UUID> organisations = ids("select id from organisation");

    private ScopeEverywhere() {
        entityManager = bean(EntityManager.class);
        currentCaller = bean(CurrentCaller.class);
        transaction = bean(TransactionSynchronizationRegistry.class);
        transactions = bean(TransactionManager.class);
    }

    /** For the test that is running. */
    public static void install() {
        QuarkusMock.installMockForType(new ScopeEverywhere(), CurrentScope.class);
    }

    @Override
    public Scope get() {
        var own = super.get();
        return new Scope(
                own.person(),
                own.personName(),
                divisions,
                grids,
                buildings,
                units,
                organisations,
                communities,
                divisions,
                ranks());
    }

    /** Each rank that the caller's roles hold, everywhere. */
    private List<Scope.Rank> ranks() {
        return caller().roles().stream()
                .filter(RANKS::contains)
                .flatMap(role -> divisions.stream().map(county -> new Scope.Rank(role, county)))
                .toList();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static List<UUID> ids(String sql) {
        return all(sql).stream().map(UUID::fromString).toList();
    }

    private static List<String> all(String sql) {
        return TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(sql)) {
                        var found = new ArrayList<String>();
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                        return List.copyOf(found);
                    }
                });
    }
}
