package org.xiaoshao.integration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.integration.internal.exports.ExportWork;

/**
 * The steps of the work behind an export, each a transaction of its own: a long list is read page
 * by page, so that it holds up nobody.
 */
@ApplicationScoped
@Transactional
public class ExportWorkService {

    @Inject ExportWork work;

    /** What is due; absent when nothing is. */
    public Optional<ExportWork.Due> begin(UUID id) {
        return work.begin(id);
    }

    /** Keeps a piece of the file. */
    public void piece(ExportWork.Due due, int sequence, byte[] content) {
        work.piece(due, sequence, content);
    }

    /** Says how far it is. */
    public void progress(ExportWork.Due due, Integer expected, int rows) {
        work.progress(due, expected, rows);
    }

    /** The file is whole: it is handed out, on record. */
    public void done(ExportWork.Due due, int rows, long bytes) {
        work.done(due, rows, bytes);
    }

    /** There will be no file. */
    public void refused(UUID id, ExportRefusal why) {
        work.refused(id, why);
    }

    /** Its time is over. */
    public void expire(UUID id) {
        work.expire(id);
    }
}
