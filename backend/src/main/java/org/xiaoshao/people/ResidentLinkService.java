package org.xiaoshao.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.xiaoshao.people.internal.ResidentLinkActs;
import org.xiaoshao.shared.Refused;

/**
 * A resident's own login: a code on paper makes it theirs. An act that is refused throws {@link
 * Refused}, which rolls back.
 */
@ApplicationScoped
@Transactional
public class ResidentLinkService {

    @Inject ResidentLinkActs acts;

    /**
     * Makes a code for a resident; older ones of theirs end.
     *
     * @throws Refused as {@code residentLinkCode} tells
     */
    public LinkCodeView code(UUID resident, ResidentLinkCodeInput input) {
        return acts.shown(acts.code(resident, input));
    }

    /**
     * Makes the caller's login that of the resident whose code it is.
     *
     * @return the id of their household
     * @throws Refused as {@code meLink} tells
     */
    public UUID link(MeLinkInput input) {
        return acts.link(input);
    }
}
