package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The scanner that the configuration names; without one nobody looks. */
class Scanners {

    @Produces
    @ApplicationScoped
    Scanner scanner(
            @ConfigProperty(name = "xiaoshao.evidence.scanner") Optional<String> address,
            @ConfigProperty(name = "xiaoshao.evidence.scanner-patience") Duration patience) {
        return address.<Scanner>map(named -> new ClamdScanner(ClamdScanner.daemon(named), patience))
                .orElse(file -> {});
    }
}
