package org.xiaoshao.whistle.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.model.Lapsing;

/** What the background does when a clock has run out, without waiting for it. */
@ApplicationScoped
class LapsingByHand implements Lapsing {

    @Inject Lapses lapses;
    @Inject CurrentScope currentScope;

    @Override
    public void rulingTimeOver(UUID whistle) {
        opened(whistle, () -> lapses.rulingTimeOver(whistle));
    }

    @Override
    public void evaluationTimeOver(UUID whistle) {
        opened(whistle, () -> lapses.evaluationTimeOver(whistle));
    }

    private void opened(UUID whistle, Runnable rule) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            currentScope.openWhistle(whistle);
                            rule.run();
                        });
    }
}
