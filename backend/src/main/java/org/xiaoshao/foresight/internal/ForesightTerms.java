package org.xiaoshao.foresight.internal;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a deployment decides about looking ahead. */
@Singleton
class ForesightTerms {

    @ConfigProperty(name = "xiaoshao.foresight.window-days")
    int window;

    @ConfigProperty(name = "xiaoshao.foresight.history-days")
    int history;

    @ConfigProperty(name = "xiaoshao.foresight.minimum")
    int minimum;

    @ConfigProperty(name = "xiaoshao.foresight.recurring-times")
    int times;

    @ConfigProperty(name = "xiaoshao.foresight.false-discovery-rate")
    double falseDiscoveryRate;

    @ConfigProperty(name = "xiaoshao.foresight.words-kept")
    Duration wordsKept;

    Foreseeing.Terms terms() {
        return new Foreseeing.Terms(window, history, minimum, times, falseDiscoveryRate);
    }
}
