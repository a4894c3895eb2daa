package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.xiaoshao.shared.Role;
import org.xiaoshao.territory.GridsRedrawn;
import org.xiaoshao.whistle.WhistleEventType;

/**
 * Open whistles go where their place goes, in the transaction that redraws the grids; what is
 * closed stays where it was handled.
 */
@ApplicationScoped
class Rehoming {

    private static final Set<Role> REDRAWING =
            Set.of(Role.COMMUNITY_SECRETARY, Role.TOWNSHIP_LEADER, Role.COUNTY_ORGANISER);

    @Inject Whistles whistles;
    @Inject Ledger ledger;
    @Inject Acts acts;

    void follow(@Observes GridsRedrawn redrawn) {
        var actor = acts.actor(REDRAWING);
        var now = acts.now();
        for (var whistle : whistles.openIn(redrawn)) {
            whistle.rehomed(redrawn.to());
            ledger.append(
                    whistle,
                    new Ledger.Entry(
                            WhistleEventType.REHOMED,
                            whistle.state(),
                            actor,
                            null,
                            now,
                            Map.of(
                                    "fromGrid", redrawn.names().from(),
                                    "toGrid", redrawn.names().to()),
                            Map.of()));
        }
        whistles.flush();
    }
}
