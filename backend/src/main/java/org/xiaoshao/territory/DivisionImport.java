package org.xiaoshao.territory;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Logger;
import org.xiaoshao.territory.EditionProgress.Phase;
import org.xiaoshao.territory.EditionTaken.Change;
import org.xiaoshao.territory.internal.edition.EditionImport;

/**
 * Takes an edition of the official division codes into a database: from the command line, as the
 * owner of the tables. The running backend cannot do it: its role may only read divisions, and no
 * function lends it more (ADR 0017).
 *
 * <pre>java -cp … org.xiaoshao.territory.DivisionImport FOLDER
 *     [--edition 2023-06-30] [--most-revoked 0.05] [--examples 20]</pre>
 *
 * The environment names the database: {@code DATABASE_URL}, {@code DATABASE_OWNER_USER}, {@code
 * DATABASE_OWNER_PASSWORD}. {@code npm run import:divisions} calls it.
 */
public final class DivisionImport {

    private static final Logger LOG = Logger.getLogger("divisions");
    private static final int TOLD_EVERY = 50_000;

    private DivisionImport() {}

    /**
     * Ends the process with 1 when the edition was refused or the database failed, 2 for a wrong
     * call.
     */
    public static void main(String[] words) {
        System.exit(run(words, System.getenv()));
    }

    private static int run(String[] words, Map<String, String> environment) {
        EditionTerms terms;
        try {
            terms = terms(words);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            LOG.severe(wrong.getMessage());
            return 2;
        }
        var owner = environment.getOrDefault("DATABASE_OWNER_USER", "xiaoshao_owner");
        var password = environment.getOrDefault("DATABASE_OWNER_PASSWORD", owner);
        var url =
                environment.getOrDefault(
                        "DATABASE_URL", "jdbc:postgresql://127.0.0.1:5433/xiaoshao");
        try (var connection = DriverManager.getConnection(url, owner, password)) {
            tell(take(connection, Path.of(words[0]), terms, DivisionImport::tell), terms);
            return 0;
        } catch (EditionRefused refused) {
            LOG.severe(refused.code() + " " + refused.getMessage());
        } catch (RuntimeException | SQLException failed) {
            LOG.severe("Nothing was written: " + failed.getMessage());
        }
        return 1;
    }

    /**
     * Takes the edition in that folder in one transaction of its own.
     *
     * @param connection as the owner of the tables; its transaction is committed or rolled back
     * @throws EditionRefused when it is not fit to be taken; nothing was written
     */
    public static EditionTaken take(
            Connection connection, Path folder, EditionTerms terms, EditionProgress progress) {
        try {
            connection.setAutoCommit(false);
            var done = false;
            try {
                var taken = new EditionImport(connection, terms, progress).take(folder);
                connection.commit();
                done = true;
                progress.at(Phase.DONE, taken.rows(), taken.rows());
                refresh(connection, taken);
                return taken;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    /** Many new rows change what the planner should think of the table. */
    private static void refresh(Connection connection, EditionTaken taken) {
        if (taken.rows() == taken.count(Change.UNCHANGED) + taken.folded()) {
            return;
        }
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("analyze division");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static EditionTerms terms(String[] words) {
        if (words.length % 2 == 0) {
            throw new IllegalArgumentException(
                    "Name the folder of the CSV files, then the options.");
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < words.length; i += 2) {
            options.put(words[i], words[i + 1]);
        }
        var edition = options.remove("--edition");
        var most = options.remove("--most-revoked");
        var examples = options.remove("--examples");
        if (!options.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + options.keySet());
        }
        return new EditionTerms(
                edition == null ? null : LocalDate.parse(edition),
                most == null ? EditionTerms.USUAL_REVOKED : Double.parseDouble(most),
                examples == null ? EditionTerms.USUAL_EXAMPLES : Integer.parseInt(examples));
    }

    private static void tell(Phase phase, long rows, long of) {
        if (phase != Phase.READ || rows % TOLD_EVERY == 0 || rows == of) {
            LOG.info(phase + " " + rows + " / " + of);
        }
    }

    private static void tell(EditionTaken taken, EditionTerms terms) {
        LOG.info(
                "Edition %s: %d rows, of which %d only repeat the division above."
                        .formatted(taken.edition(), taken.rows(), taken.folded()));
        for (var change : Change.values()) {
            var codes = taken.changes().get(change);
            var examples = terms.examples() == 0 ? "" : " " + String.join(" ", codes.first());
            LOG.info(change + " " + codes.count() + examples);
        }
    }
}
