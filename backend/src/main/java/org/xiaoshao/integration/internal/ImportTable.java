package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiaoshao.integration.ImportAction;
import org.xiaoshao.integration.ImportAvailableAction;
import org.xiaoshao.integration.ImportObstacle;
import org.xiaoshao.integration.ImportState;
import org.xiaoshao.shared.Role;

/** What may be done with an import in which state, and by whom. */
@ApplicationScoped
class ImportTable {

    @Inject Intakes intakes;

    /** What stands against it; absent when nothing does. */
    Optional<ImportObstacle> obstacle(
            ImportAction action, Facts facts, boolean withoutFaulty, Set<Role> roles) {
        if (intakes.of(facts.kind()).takers().stream().noneMatch(roles::contains)) {
            return Optional.of(ImportObstacle.NOT_YOUR_KIND);
        }
        if (facts.state() == ImportState.COMMITTING || facts.state() == ImportState.UNDOING) {
            return Optional.of(ImportObstacle.AT_WORK);
        }
        return Optional.ofNullable(
                switch (action) {
                    case COMMIT -> commit(facts, withoutFaulty);
                    case UNDO ->
                            facts.state() == ImportState.COMMITTED
                                    ? null
                                    : ImportObstacle.NOT_COMMITTED;
                    case DISCARD ->
                            facts.state() == ImportState.CHECKED
                                    ? null
                                    : ImportObstacle.NOT_CHECKED;
                });
    }

    private static ImportObstacle commit(Facts facts, boolean withoutFaulty) {
        if (facts.state() != ImportState.CHECKED) {
            return ImportObstacle.NOT_CHECKED;
        }
        if (facts.writes() == 0) {
            return ImportObstacle.NOTHING_TO_WRITE;
        }
        return facts.faulty() > 0 && !withoutFaulty ? ImportObstacle.HAS_FAULTS : null;
    }

    List<ImportAvailableAction> available(Facts facts, Set<Role> roles) {
        return Arrays.stream(ImportAction.values())
                .map(
                        action -> {
                            var obstacle = obstacle(action, facts, false, roles);
                            return new ImportAvailableAction(
                                    action, obstacle.isEmpty(), obstacle.orElse(null));
                        })
                .toList();
    }
}
