package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.GridsRedrawn;

/**
 * Posts that stand for a grid go where it goes, in the transaction that redraws the grids. That
 * changes what somebody may see, so each is on record.
 */
@ApplicationScoped
class PostRehoming {

    /** As the API names what such an entry is about. */
    private static final String THING = "Person";

    /** Those who redraw grids. */
    private static final Set<Role> REDRAWING =
            EnumSet.of(Role.COMMUNITY_SECRETARY, Role.TOWNSHIP_LEADER, Role.COUNTY_ORGANISER);

    @Inject EntityManager entityManager;
    @Inject Audit audit;

    @SuppressWarnings("unchecked")
    void follow(@Observes GridsRedrawn redrawn) {
        List<Tuple> gone =
                entityManager
                        .createNativeQuery(
                                """
                                select r.person, r.in_role, d.county_code
                                from grid g join division d on d.code = g.community_code
                                cross join lateral rehome_posts(:from, g.id, :buildings, :whole) r
                                where g.id = :to
                                order by r.person, r.in_role""",
                                Tuple.class)
                        .setParameter("from", redrawn.from())
                        .setParameter("to", redrawn.to())
                        .setParameter("buildings", redrawn.buildings().toArray(UUID[]::new))
                        .setParameter("whole", redrawn.whole())
                        .getResultList();
        gone.forEach(post -> audit.record(changed(post, redrawn.names()), REDRAWING));
    }

    private static AuditRecord changed(Tuple post, GridsRedrawn.Names names) {
        return new AuditRecord(
                AuditKind.PERMISSION_CHANGED,
                post.get("county_code", String.class),
                null,
                THING,
                post.get("person", UUID.class),
                Map.of(
                        "role",
                        post.get("in_role", String.class),
                        "from",
                        names.from(),
                        "to",
                        names.to()),
                null);
    }
}
