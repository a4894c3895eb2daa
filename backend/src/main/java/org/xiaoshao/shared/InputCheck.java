package org.xiaoshao.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects every fault of an input, so that a form can show them all at once. */
public final class InputCheck {

    private final List<Fault> faults = new ArrayList<>();

    public InputCheck required(String field, String text, int max) {
        return add(field, TextRules.faultOfRequired(text, max));
    }

    public InputCheck optional(String field, String text, int max) {
        return add(field, TextRules.faultOf(text, max));
    }

    public InputCheck unless(boolean fine, FaultCode code, String field) {
        if (!fine) {
            faults.add(Fault.of(code, field));
        }
        return this;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    private InputCheck add(String field, Optional<TextRules.Fault> fault) {
        fault.ifPresent(f -> faults.add(Fault.of(CommonFault.valueOf(f.name()), field)));
        return this;
    }
}
