package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.xiaoshao.integration.internal.table.RowReader;
import org.xiaoshao.shared.intake.Intake;
import org.xiaoshao.shared.intake.IntakeGround;
import org.xiaoshao.shared.intake.IntakeRow;

/** Takes a file from top to bottom, in batches: looks at every row, and writes those it may. */
@ApplicationScoped
class Taking {

    /** Rows in memory at once; each batch costs the same statements. */
    private static final int BATCH = 1000;

    /** Faults that are told; more are only counted. */
    private static final int MOST_TOLD = 10_000;

    @Inject FaultStore faults;
    @Inject EntityManager entityManager;

    /** What is done with the rows that could be written. */
    enum Purpose {
        CHECK,
        WRITE
    }

    /** How far it has come, and what it found. */
    private static final class Tally {
        private int added;
        private int changed;
        private int unchanged;
        private int faulty;
        private int faults;

        Counts counts() {
            return new Counts(added, changed, unchanged, faulty, faults);
        }
    }

    /**
     * @param progress told after each batch how many rows are done
     */
    Counts take(
            Path file, Intake intake, IntakeGround ground, Purpose purpose, IntConsumer progress) {
        byIndex();
        var tally = new Tally();
        var done = 0;
        try (var reader = RowReader.open(file, intake.columns())) {
            var taking = intake.begin(ground);
            for (var batch = batch(reader); !batch.isEmpty(); batch = batch(reader)) {
                taking.check(batch);
                count(batch, tally);
                if (purpose == Purpose.CHECK) {
                    tell(batch, reader, ground, tally);
                } else {
                    write(batch, taking);
                }
                done += batch.size();
                progress.accept(done);
            }
        }
        return tally.counts();
    }

    /**
     * Every batch looks its rows up one by one. A table that this very transaction fills looks
     * empty to the planner, which would read all of it for each row of the batch.
     */
    private void byIndex() {
        entityManager
                .createNativeQuery("select set_config('enable_seqscan', 'off', true)", String.class)
                .getSingleResult();
    }

    private static List<IntakeRow> batch(RowReader reader) {
        var batch = new ArrayList<IntakeRow>(BATCH);
        while (batch.size() < BATCH) {
            var row = reader.next();
            if (row == null) {
                break;
            }
            batch.add(row);
        }
        return batch;
    }

    private static void count(List<IntakeRow> batch, Tally tally) {
        for (var row : batch) {
            tally.faults += row.wrongs().size();
            if (!row.isFaultless()) {
                tally.faulty++;
            } else {
                switch (row.effect()) {
                    case ADDS -> tally.added++;
                    case CHANGES -> tally.changed++;
                    case NOTHING -> tally.unchanged++;
                }
            }
        }
    }

    private void tell(List<IntakeRow> batch, RowReader reader, IntakeGround ground, Tally tally) {
        var told = tally.faults - batch.stream().mapToInt(row -> row.wrongs().size()).sum();
        var store = faults.of(ground.importId(), ground.community(), told, MOST_TOLD);
        batch.forEach(row -> reader.faults(row, store::add));
        store.flush();
    }

    private static void write(List<IntakeRow> batch, Intake.Taking taking) {
        var written =
                batch.stream()
                        .filter(IntakeRow::isFaultless)
                        .filter(row -> row.effect() != IntakeRow.Effect.NOTHING)
                        .toList();
        if (!written.isEmpty()) {
            taking.write(written);
        }
    }
}
