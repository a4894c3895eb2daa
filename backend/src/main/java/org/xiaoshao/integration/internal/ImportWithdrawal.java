package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.xiaoshao.people.ResidentDeleted;

/**
 * Discards files of people that wait to be committed when somebody's record is deleted, in the same
 * transaction: they may hold them, and would write them again.
 */
@ApplicationScoped
class ImportWithdrawal {

    @Inject Imports imports;
    @Inject ImportContent content;

    void follow(@Observes ResidentDeleted deleted) {
        for (var waiting : imports.ofPeopleWaiting(deleted.community())) {
            waiting.discarded();
            content.delete(waiting.id());
        }
        imports.flush();
    }
}
