package org.xiaoshao.territory.internal.edition;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xiaoshao.territory.EditionRefused;
import org.xiaoshao.territory.EditionRefused.Reason;
import org.xiaoshao.territory.EditionTaken.Change;
import org.xiaoshao.territory.EditionTaken.Codes;
import org.xiaoshao.territory.EditionTerms;

/**
 * Whether an edition may be taken, and what it does to the divisions that were there before, set by
 * set.
 */
final class EditionMerge {

    private static final String BEFORE =
            """
            select coalesce(?, current_date) as edition, current_date as today,
                   greatest(max(valid_from), max(valid_to) + 1) as newest, count(*) as rows,
                   count(*) filter (where valid_to is null or valid_to >= coalesce(?, current_date)) as in_force
            from division""";

    private static final String LEFT_OUT =
            """
            select count(*) from division
            where code = any (?) and (valid_to is null or valid_to >= ?)""";

    private static final String REVOKE =
            """
            update division set valid_to = greatest(valid_from, cast(? as date) - 1)
            where code = any (?) and (valid_to is null or valid_to >= ?)
            returning code, 'REVOKED' as change""";

    private static final String TABLE =
            """
            create temporary table edition (
                code text, name text, level text, parent_code text, county_code text, town_code text,
                pinyin text, initials text, fragments int[], nothing text) on commit drop""";

    // Spelling a name that was not spelled before, or differently, is no change of the division.
    private static final String CHANGE =
            """
            update division d
            set name = e.name, level = e.level, parent_code = e.parent_code, county_code = e.county_code,
                town_code = e.town_code, valid_to = null,
                pinyin = e.pinyin, initials = e.initials, fragments = e.fragments
            from edition e
            where e.code = d.code
            returning new.code, case
                when old.valid_to is not null then 'REOPENED'
                when (old.name, old.level, old.parent_code, old.county_code, old.town_code)
                     is distinct from
                     (new.name, new.level, new.parent_code, new.county_code, new.town_code) then 'CHANGED'
                else 'UNCHANGED' end as change""";

    private static final byte[] LAST = {'\\', 'N', '\n'};

    private final Connection connection;
    private final EditionTerms terms;
    private final Map<Change, List<String>> changed = new EnumMap<>(Change.class);
    private LocalDate edition;
    private long rowsBefore;
    private long inForceBefore;

    EditionMerge(Connection connection, EditionTerms terms) {
        this.connection = connection;
        this.terms = terms;
    }

    /**
     * Looks what is there, with nobody else changing divisions until the end.
     *
     * @throws EditionRefused EDITION_IN_FUTURE, EDITION_OLDER
     */
    void begin() {
        execute("lock table division in share row exclusive mode");
        try (var asking = connection.prepareStatement(BEFORE)) {
            asking.setObject(1, terms.edition(), Types.DATE);
            asking.setObject(2, terms.edition(), Types.DATE);
            try (var before = asking.executeQuery()) {
                before.next();
                edition = before.getObject("edition", LocalDate.class);
                rowsBefore = before.getLong("rows");
                inForceBefore = before.getLong("in_force");
                checkDates(
                        before.getObject("today", LocalDate.class),
                        before.getObject("newest", LocalDate.class));
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private void checkDates(LocalDate today, LocalDate newest) {
        if (edition.isAfter(today)) {
            throw new EditionRefused(
                    Reason.EDITION_IN_FUTURE, null, "An edition speaks for a day that has come.");
        }
        if (newest != null && edition.isBefore(newest)) {
            throw new EditionRefused(
                    Reason.EDITION_OLDER,
                    null,
                    "The divisions are those of " + newest + " already.");
        }
    }

    LocalDate edition() {
        return edition;
    }

    long rowsBefore() {
        return rowsBefore;
    }

    /**
     * Looks how many in force the edition leaves out.
     *
     * @param rest codes that it does not have
     * @throws EditionRefused TOO_MANY_REVOKED
     */
    void checkRevoked(String[] rest) {
        try (var counting = connection.prepareStatement(LEFT_OUT)) {
            counting.setObject(1, rest);
            counting.setObject(2, edition);
            try (var counted = counting.executeQuery()) {
                counted.next();
                var leftOut = counted.getLong(1);
                if (leftOut > inForceBefore * terms.mostRevoked()) {
                    throw new EditionRefused(
                            Reason.TOO_MANY_REVOKED,
                            null,
                            leftOut
                                    + " of "
                                    + inForceBefore
                                    + " divisions in force are not in the edition.");
                }
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    /**
     * Ends what the edition leaves out and changes what it says differently.
     *
     * @param different lines of divisions that are there
     * @param rest codes that the edition does not have
     */
    void write(List<byte[]> different, String[] rest) {
        query(REVOKE, edition, rest, edition);
        if (different.isEmpty()) {
            return;
        }
        execute("drop table if exists pg_temp.edition");
        execute(TABLE);
        try (var copy = new LineCopy(connection, "edition")) {
            for (var line : different) {
                copy.send(line);
                copy.send(LAST);
            }
            copy.end();
        }
        execute("analyze edition");
        query(CHANGE);
    }

    /**
     * What has become of the codes.
     *
     * @param total how many divisions the edition has
     */
    Map<Change, Codes> changes(long total, Codes added) {
        var told = new EnumMap<Change, Codes>(Change.class);
        for (var change : Change.values()) {
            told.put(change, codes(changed.getOrDefault(change, List.of())));
        }
        told.put(Change.ADDED, added);
        var touched = List.of(Change.ADDED, Change.CHANGED, Change.REOPENED);
        var same = total - touched.stream().mapToLong(change -> told.get(change).count()).sum();
        told.put(Change.UNCHANGED, new Codes(same, List.of()));
        return told;
    }

    private Codes codes(List<String> all) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return new Codes(
                sorted.size(), sorted.subList(0, Math.min(terms.examples(), sorted.size())));
    }

    /** Runs a statement and notes the codes and changes that it returns. */
    private void query(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                note(rows);
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private void note(ResultSet rows) {
        try {
            while (rows.next()) {
                changed.computeIfAbsent(
                                Change.valueOf(rows.getString("change")), none -> new ArrayList<>())
                        .add(rows.getString("code"));
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }
}
