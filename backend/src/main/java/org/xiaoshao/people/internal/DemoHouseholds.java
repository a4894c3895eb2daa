package org.xiaoshao.people.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.Caller;
import org.xiaoshao.identity.OnBehalf;
import org.xiaoshao.people.DemoPeopleService;
import org.xiaoshao.shared.Role;

/**
 * Fills the household ledger of 昆新 with invented people when the demo is switched on. They move in
 * by the same acts as everybody, on behalf of the secretary: what the database holds of them is
 * sealed, which no SQL script can do.
 */
@ApplicationScoped
class DemoHouseholds {

    private static final Caller SECRETARY =
            new Caller("00000000-0000-4000-a000-000000000011", Set.of(Role.COMMUNITY_SECRETARY));

    @Inject OnBehalf onBehalf;
    @Inject DemoPeopleService service;

    @ConfigProperty(name = "xiaoshao.demo")
    boolean demo;

    void atStart(@Observes StartupEvent started) {
        if (demo) {
            onBehalf.of(SECRETARY, service::moveIn);
        }
    }
}
