package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.xiaoshao.shared.intake.ImportKind;
import org.xiaoshao.shared.intake.Intake;

/** Finds the capability that takes rows of a kind. */
@ApplicationScoped
class Intakes {

    @Inject @Any Instance<Intake> intakes;

    Intake of(ImportKind kind) {
        return intakes.stream().filter(intake -> intake.kind() == kind).findFirst().orElseThrow();
    }
}
