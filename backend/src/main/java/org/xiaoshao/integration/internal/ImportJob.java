package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.xiaoshao.integration.ImportRefusal;
import org.xiaoshao.integration.ImportWorkService;
import org.xiaoshao.integration.internal.jobs.Job;
import org.xiaoshao.integration.internal.jobs.Order;
import org.xiaoshao.integration.internal.table.RowReader;
import org.xiaoshao.integration.internal.table.TableRefused;

/**
 * Does what an import waits for: reads and checks it, writes it, takes it away again. Broken off
 * and done again it comes to the same, since each step ends with the state that says it is done.
 */
@ApplicationScoped
class ImportJob implements Job {

    static final String NAME = "import";

    @Inject ImportWorkService work;
    @Inject Intakes intakes;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Order order) {
        var id = order.about();
        var due = work.begin(id).orElse(null);
        if (due == null) {
            return;
        }
        try {
            switch (due.state()) {
                case UNDOING -> work.undo(id);
                case COMMITTING -> withFile(id, file -> commit(id, file));
                default -> withFile(id, file -> check(id, file, due));
            }
        } catch (ImportWork.Stopped stopped) {
            if (stopped.refusal() != null || stopped.standing() != null) {
                work.back(id, stopped.refusal(), stopped.standing());
            }
        }
    }

    @Override
    public void giveUp(Order order) {
        work.back(order.about(), ImportRefusal.FAILED, null);
    }

    private void check(UUID id, Path file, ImportWork.Due due) {
        try {
            work.counted(id, RowReader.count(file, intakes.of(due.kind()).columns()));
            work.check(id, file, progress(id));
        } catch (TableRefused refused) {
            work.refused(id, refused);
        }
    }

    private void commit(UUID id, Path file) {
        try {
            work.commit(id, file, progress(id));
        } catch (ImportWork.Stopped stopped) {
            if (stopped.refusal() != ImportRefusal.LEDGER_CHANGED) {
                throw stopped;
            }
            work.again(id, file, stopped.refusal(), progress(id));
        }
    }

    private IntConsumer progress(UUID id) {
        return rows -> work.progress(id, rows);
    }

    /** With the content in a file of its own, which ends with the work. */
    private void withFile(UUID id, Consumer<Path> act) {
        try {
            var file = Files.createTempFile("import", null);
            try {
                work.copy(id, file);
                act.accept(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }
}
