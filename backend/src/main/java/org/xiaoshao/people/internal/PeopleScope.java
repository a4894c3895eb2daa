package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.identity.Scope;
import org.xiaoshao.shared.Where;

/**
 * The service's own scope check, the first line; row-level security behind it says the same. Kept
 * in one bean so that a test can switch it off and see the second line hold alone.
 */
@ApplicationScoped
public class PeopleScope {

    /** Rows of {@code household h}, or of a resident in it, that the caller may see. */
    public Where seeing(Scope scope) {
        return new Where()
                .and(
                        "h.community_code = any (:scope_communities)"
                                + " or h.grid_id = any (:scope_grids)"
                                + " or h.building_id = any (:scope_buildings)"
                                + " or h.building_id || ':' || h.unit = any (:scope_units)"
                                + " or h.resident_person_ids @> array[cast(:scope_person as uuid)]")
                .with("scope_communities", scope.communities().toArray(String[]::new))
                .with("scope_grids", scope.grids().toArray(UUID[]::new))
                .with("scope_buildings", scope.buildings().toArray(UUID[]::new))
                .with("scope_units", scope.units().toArray(String[]::new))
                .with("scope_person", Objects.toString(scope.person(), null));
    }

    /** Whether the caller keeps the ledger there: the community's staff and the grid member. */
    public boolean keeps(Scope scope, String community, UUID grid) {
        return runs(scope, community) || (grid != null && scope.grids().contains(grid));
    }

    /** Whether the caller is of the community's staff. */
    public boolean runs(Scope scope, String community) {
        return scope.communities().contains(community);
    }
}
