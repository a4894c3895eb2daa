package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.UUID;
import org.xiaoshao.identity.Scope;

/**
 * The service's own scope check, the first line; row-level security behind it says the same. Kept
 * in one bean so that a test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class ScopeCheck {

    private static final String IN_SCOPE =
            """
            (array[w.county_code, w.town_code, w.community_code] && cast(:scope_divisions as text[])
             or w.grid_id = any(cast(:scope_grids as uuid[]))
             or w.building_id = any(cast(:scope_buildings as uuid[]))
             or w.building_id || ':' || w.unit = any(cast(:scope_units as text[]))
             or w.organisation_ids && cast(:scope_organisations as uuid[])
             or w.reporter_person_ids @> array[cast(:scope_person as uuid)])""";

    /** A condition on {@code whistle w}; {@link #bind} gives it its values. */
    public String condition() {
        return IN_SCOPE;
    }

    /** Binds the caller's scope to a query that holds {@link #condition()}. */
    public <Q extends Query> Q bind(Q query, Scope scope) {
        query.setParameter("scope_divisions", scope.divisions().toArray(String[]::new));
        query.setParameter("scope_grids", scope.grids().toArray(UUID[]::new));
        query.setParameter("scope_buildings", scope.buildings().toArray(UUID[]::new));
        query.setParameter("scope_units", scope.units().toArray(String[]::new));
        query.setParameter("scope_organisations", scope.organisations().toArray(UUID[]::new));
        query.setParameter(
                "scope_person", scope.person() == null ? null : scope.person().toString());
        return query;
    }
}
