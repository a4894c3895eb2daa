package org.xiaoshao.whistle.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiaoshao.shared.TextRules;

/** Collects every fault of an input, so that a form can show them all at once. */
final class InputCheck {

    static final int NOTE = 500;

    private final List<Fault> faults = new ArrayList<>();

    InputCheck required(String field, String text, int max) {
        return add(field, TextRules.faultOfRequired(text, max));
    }

    InputCheck optional(String field, String text, int max) {
        return add(field, TextRules.faultOf(text, max));
    }

    InputCheck unless(boolean fine, FaultCode code, String field) {
        if (!fine) {
            faults.add(Fault.of(code, field));
        }
        return this;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private InputCheck add(String field, Optional<TextRules.Fault> fault) {
        fault.ifPresent(f -> faults.add(Fault.of(FaultCode.valueOf(f.name()), field)));
        return this;
    }
}
