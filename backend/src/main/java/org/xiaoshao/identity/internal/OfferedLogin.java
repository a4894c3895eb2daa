package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * What this transaction may take for a login: the subject of one that was made, or a new password.
 * It is no argument of the act, since an act is known again by its arguments and what is offered is
 * another each time. An act that is not run again leaves it.
 */
@ApplicationScoped
public class OfferedLogin {

    private static final Object KEY = OfferedLogin.class;
    private static final Object NAME = OfferedLogin.class.getName();

    @Inject TransactionSynchronizationRegistry transaction;

    private static final class Offer {
        private final String text;
        private boolean taken;

        private Offer(String text) {
            this.text = text;
        }
    }

    public void offer(String text) {
        transaction.putResource(KEY, new Offer(text));
    }

    /** The username beside it, where the act is not told one. */
    public void offerName(String username) {
        transaction.putResource(NAME, username);
    }

    public String name() {
        return (String) transaction.getResource(NAME);
    }

    public boolean isTaken() {
        return offer().taken;
    }

    public String take() {
        var offer = offer();
        offer.taken = true;
        return offer.text;
    }

    private Offer offer() {
        var offer = (Offer) transaction.getResource(KEY);
        if (offer == null) {
            throw new IllegalStateException("Nothing was offered.");
        }
        return offer;
    }
}
