package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistleSource;

/**
 * Blows what nobody complained of yet, by the staff of the community that it is about. Part of
 * another act, which is the one that is done once.
 */
@ApplicationScoped
public class ProactiveBlowing {

    @Inject Acts acts;
    @Inject Blowing blowing;
    @Inject CurrentScope currentScope;

    /**
     * @return the new whistle's id
     */
    public UUID blow(WhistleBlowInput input) {
        if (!currentScope.get().communities().contains(input.place().community())) {
            throw new Refused(Fault.of(WhistleFault.NOT_YOUR_COMMUNITY, "place.community"));
        }
        return blowing.blow(input, acts.actor(Set.of()), WhistleSource.PROACTIVE).id();
    }
}
