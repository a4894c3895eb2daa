package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a household back the Party member who looked after it until it was said to move out. */
@ApplicationScoped
class LinkResuming {

    @Inject HouseholdLinks links;

    @ConfigProperty(name = "xiaoshao.household-links.most")
    int most;

    /**
     * As long as they still may. Where not, the household has nobody, which is no reason to leave
     * it moved out: another is found like for any other.
     */
    void resume(Household household) {
        links.endedWith(household.id(), household.movedOutAt())
                .ifPresent(
                        link -> {
                            links.hold(link.personId());
                            if (links.mayGoOn(link, most)) {
                                link.goesOn();
                            }
                        });
    }
}
