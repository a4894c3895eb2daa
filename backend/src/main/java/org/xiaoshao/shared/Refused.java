package org.xiaoshao.shared;

import java.util.List;

/**
 * Ends an act that cannot be done: the transaction rolls back, so nothing is written, and the
 * faults become the payload's errors.
 */
public class Refused extends RuntimeException {

    private final transient List<Fault> faults;

    public Refused(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    public Refused(Fault fault) {
        this(List.of(fault));
    }

    public List<Fault> faults() {
        return faults;
    }

    public static void unlessEmpty(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
