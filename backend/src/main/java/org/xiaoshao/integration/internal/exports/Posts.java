package org.xiaoshao.integration.internal.exports;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.xiaoshao.identity.Scope;

/** What somebody's posts are over, so that it can be told later whether one has ended. */
final class Posts {

    private Posts() {}

    static List<String> of(Scope scope) {
        return Stream.of(
                        named("division", scope.divisions()),
                        named("community", scope.communities()),
                        named("trail", scope.auditedCounties()),
                        named("grid", scope.grids()),
                        named("building", scope.buildings()),
                        named("unit", scope.units()),
                        named("organisation", scope.organisations()))
                .flatMap(one -> one)
                .sorted()
                .toList();
    }

    private static Stream<String> named(String kind, Collection<?> places) {
        return places.stream().map(place -> kind + " " + place);
    }
}
