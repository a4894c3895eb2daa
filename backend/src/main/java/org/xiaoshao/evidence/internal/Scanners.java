package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The scanner that the configuration names; without one nobody looks. */
class Scanners {

    @Produces
    @ApplicationScoped
    Scanner scanner() {
        return file -> {};
    }
}
