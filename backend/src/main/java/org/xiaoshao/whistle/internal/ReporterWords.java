package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.whistle.WhistleEventType;
import org.xiaoshao.whistle.WhistleEventView;

/**
 * What reporters wrote is for themselves and for those who work on it. Of several reporters none
 * reads another's words: they are neighbours, and what one wrote may tell who and where they are.
 */
@ApplicationScoped
class ReporterWords {

    private static final Set<WhistleEventType> WRITTEN =
            EnumSet.of(
                    WhistleEventType.EVALUATED,
                    WhistleEventType.ANSWERED,
                    WhistleEventType.WITHDRAWN,
                    WhistleEventType.OBJECTED,
                    WhistleEventType.SUPPLEMENTED,
                    WhistleEventType.URGED,
                    WhistleEventType.REOPENED,
                    WhistleEventType.JOINED);

    @Inject CurrentScope currentScope;

    /** Whether this caller is one of several reporters, and nothing else. */
    boolean areOthers(int reporters) {
        var scope = currentScope.get();
        return reporters > 1
                && scope.divisions().isEmpty()
                && scope.grids().isEmpty()
                && scope.buildings().isEmpty()
                && scope.units().isEmpty()
                && scope.organisations().isEmpty();
    }

    boolean wrote(WhistleEventType type) {
        return WRITTEN.contains(type);
    }

    List<WhistleEventView> without(List<WhistleEventView> events) {
        return events.stream().map(one -> wrote(one.type()) ? one.withoutText() : one).toList();
    }
}
