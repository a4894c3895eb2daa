package org.xiaoshao.evidence.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.xiaoshao.evidence.internal.Receiving;
import org.xiaoshao.identity.VisitorLimit;

/** Counts uploads of those without login before they begin. */
@ApplicationScoped
class UploadBegin {

    @Inject Receiving receiving;

    @VisitorLimit(VisitorLimit.Kind.UPLOAD)
    String begin(Long length, String name) {
        return receiving.begin(length, name);
    }
}
