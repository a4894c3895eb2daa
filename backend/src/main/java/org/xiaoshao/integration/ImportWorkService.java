package org.xiaoshao.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.xiaoshao.integration.internal.ImportWork;
import org.xiaoshao.integration.internal.table.TableRefused;

/**
 * The steps of the work behind an import, each a transaction of its own. Progress is told in
 * transactions beside them: others shall see it before the step ends.
 */
@ApplicationScoped
@Transactional
public class ImportWorkService {

    @Inject ImportWork work;

    /** What is due; absent when nothing is. */
    public Optional<ImportWork.Due> begin(UUID id) {
        return work.begin(id);
    }

    /** Writes the content of the file to that path. */
    public void copy(UUID id, Path file) {
        work.copy(id, file);
    }

    /** Says how many rows are done, while the step that does them goes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void progress(UUID id, int rows) {
        work.progress(id, rows);
    }

    /** Keeps how many rows there are. */
    public void counted(UUID id, int rows) {
        work.counted(id, rows);
    }

    /** The file cannot be taken. */
    public void refused(UUID id, TableRefused why) {
        work.refused(id, why);
    }

    /** Finds out what committing would do. */
    public void check(UUID id, Path file, IntConsumer progress) {
        work.check(id, file, progress);
    }

    /** Writes all of it, or nothing. */
    public void commit(UUID id, Path file, IntConsumer progress) {
        work.commit(id, file, progress);
    }

    /** Looks again after a commit that wrote nothing. */
    public void again(UUID id, Path file, ImportRefusal why, IntConsumer progress) {
        work.again(id, file, why, progress);
    }

    /** Takes away what it wrote, or nothing. */
    public void undo(UUID id) {
        work.undo(id);
    }

    /** Nothing was done, for that reason. */
    public void back(UUID id, ImportRefusal why, Integer standing) {
        work.back(id, why, standing);
    }

    /** Nobody came back to it. */
    public void expire(UUID id) {
        work.expire(id);
    }
}
