package org.xiaoshao.whistle.internal.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Time that a clock does not count, from the first moment to just before the second. */
public record Pause(Instant from, Instant to) {

    /** The same time without overlaps, in order, from that moment on. */
    static List<Pause> merged(Collection<Pause> pauses, Instant start) {
        var merged = new ArrayList<Pause>();
        var inOrder = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        for (var next : inOrder) {
            var from = next.from().isBefore(start) ? start : next.from();
            if (!from.isBefore(next.to())) {
                continue;
            }
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.to().isBefore(from)) {
                merged.add(new Pause(from, next.to()));
            } else if (last.to().isBefore(next.to())) {
                merged.set(merged.size() - 1, new Pause(last.from(), next.to()));
            }
        }
        return merged;
    }
}
