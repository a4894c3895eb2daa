package org.xiaoshao.people.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.xiaoshao.organisation.PartyMembershipEnded;

/** Whoever sits in no Party body any more looks after no household either. */
@ApplicationScoped
class FormerMembers {

    @Inject HouseholdLinks links;

    void unlink(@Observes PartyMembershipEnded ended) {
        links.unlinkFormerMember(ended.person(), ended.lastDay());
    }
}
