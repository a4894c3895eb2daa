package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Whose posts changed, as somebody hears it who waits for the transaction. */
@ApplicationScoped
class PostsHeard {

    private final List<UUID> heard = new CopyOnWriteArrayList<>();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) PostsChanged changed) {
        heard.add(changed.person());
    }

    /** What was told since it was last asked. */
    List<UUID> told() {
        var told = List.copyOf(heard);
        heard.clear();
        return told;
    }
}
