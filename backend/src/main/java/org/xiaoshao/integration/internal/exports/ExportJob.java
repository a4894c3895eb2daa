package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.ExportRefusal;
import org.xiaoshao.integration.ExportWorkService;
import org.xiaoshao.integration.internal.jobs.Job;
import org.xiaoshao.integration.internal.jobs.Order;
import org.xiaoshao.shared.DomainException;

/**
 * Writes a list to its file, page by page, as whoever asked for it sees it now. Broken off and done
 * again it begins anew; what the first one wrote is thrown away.
 */
@ApplicationScoped
class ExportJob implements Job {

    static final String NAME = "export";

    @Inject ExportWorkService work;
    @Inject ExportSources sources;
    @Inject ExportWords words;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.exports.most-rows")
    int mostRows;

    private static final class TooLong extends RuntimeException {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(Order order) {
        var due = work.begin(order.about()).orElse(null);
        if (due == null) {
            return;
        }
        try {
            write(due, sources.of(due.list()));
        } catch (TooLong tooLong) {
            work.refused(due.id(), ExportRefusal.TOO_MANY_ROWS);
        } catch (ExportWork.NoMore nobodyWaits) {
            // Whoever withdrew it, or began anew, has said what becomes of it.
            return;
        } catch (DomainException cannotBeRead) {
            work.refused(due.id(), ExportRefusal.CONDITIONS_INVALID);
        }
    }

    @Override
    public void giveUp(Order order) {
        work.refused(order.about(), ExportRefusal.FAILED);
    }

    private <T> void write(ExportWork.Due due, ExportSource<T> source) {
        var columns = source.columns();
        var pieces = new Pieces((sequence, piece) -> work.piece(due, sequence, piece));
        var rows = 0;
        try (var sheet = sheet(due, pieces)) {
            sheet.mark(words.mark(due, clock.instant()));
            sheet.headers(
                    columns.stream()
                            .map(column -> words.header(due.language(), due.list(), column.key()))
                            .toList());
            String after = null;
            do {
                var batch = source.batch(due.conditions(), after, after == null);
                rows += batch.rows().size();
                if (rows > mostRows) {
                    throw new TooLong();
                }
                for (var row : batch.rows()) {
                    sheet.row(
                            columns.stream()
                                    .map(column -> column.value().apply(row))
                                    .map(value -> words.shown(due.language(), value))
                                    .toList());
                }
                work.progress(due, after == null ? batch.total() : null, rows);
                after = batch.next();
            } while (after != null);
            sheet.end(words.end(due, rows));
        }
        work.done(due, rows, pieces.bytes());
    }

    private Sheet sheet(ExportWork.Due due, Pieces pieces) {
        return switch (due.format()) {
            case CSV -> new CsvSheet(pieces);
            case XLSX -> new XlsxSheet(pieces, words.title(due.language(), due.list()));
        };
    }
}
