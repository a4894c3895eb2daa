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

/** Brings the table of divisions to what the table {@code edition} says, set by set. */
final class EditionMerge {

    /** Above so many new rows indexes are built anew instead of being kept up row by row. */
    private static final long MANY = 20_000;

    private static final String DATES =
            """
            select coalesce(?, current_date) as edition, current_date as today,
                   greatest(max(valid_from), max(valid_to) + 1) as newest
            from division""";

    private static final String COMPARED =
            """
            select count(*) filter (where d.code is null) as added,
                   count(*) filter (where e.code is null and (d.valid_to is null or d.valid_to >= ?)) as left_out,
                   count(*) filter (where d.valid_to is null or d.valid_to >= ?)
                       - count(*) filter (where d.code is null) as in_force,
                   count(e.code) as total
            from edition e full join division d on d.code = e.code""";

    private static final String REVOKE =
            """
            update division d set valid_to = greatest(d.valid_from, cast(? as date) - 1)
            where (d.valid_to is null or d.valid_to >= ?)
              and not exists (select from edition e where e.code = d.code)
            returning d.code, 'REVOKED' as change""";

    // Spelling a name that was not spelled before, or differently, is no change of the division.
    private static final String CHANGE =
            """
            update division d
            set name = e.name, level = e.level, parent_code = e.parent_code, county_code = e.county_code,
                town_code = e.town_code, valid_to = null, pinyin = e.pinyin, initials = e.initials
            from edition e
            where e.code = d.code
              and (d.valid_to is not null
                   or (d.name, d.level, d.parent_code, d.county_code, d.town_code, d.pinyin, d.initials)
                      is distinct from
                      (e.name, e.level, e.parent_code, e.county_code, e.town_code, e.pinyin, e.initials))
            returning new.code, case
                when old.valid_to is not null then 'REOPENED'
                when (old.name, old.level, old.parent_code, old.county_code, old.town_code)
                     is distinct from
                     (new.name, new.level, new.parent_code, new.county_code, new.town_code) then 'CHANGED'
                else 'UNCHANGED' end as change""";

    private static final String ADD =
            """
            insert into division (code, name, level, parent_code, county_code, town_code, pinyin, initials, valid_from)
            select code, name, level, parent_code, county_code, town_code, pinyin, initials, ?
            from edition e
            where not exists (select from division d where d.code = e.code)
            %s""";

    private final Connection connection;
    private final EditionTerms terms;
    private final Map<Change, List<String>> changed = new EnumMap<>(Change.class);
    private LocalDate edition;
    private long total;
    private long added;

    EditionMerge(Connection connection, EditionTerms terms) {
        this.connection = connection;
        this.terms = terms;
    }

    /**
     * Looks what the edition will do, with nobody else changing divisions until the end.
     *
     * @throws EditionRefused EDITION_IN_FUTURE, EDITION_OLDER, TOO_MANY_REVOKED
     */
    void compare() {
        execute("lock table division in share row exclusive mode");
        execute("analyze edition");
        checkDates();
        try (var counting = connection.prepareStatement(COMPARED)) {
            counting.setObject(1, edition);
            counting.setObject(2, edition);
            try (var counted = counting.executeQuery()) {
                counted.next();
                added = counted.getLong("added");
                total = counted.getLong("total");
                checkRevoked(counted.getLong("left_out"), counted.getLong("in_force"));
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private void checkDates() {
        try (var asking = connection.prepareStatement(DATES)) {
            asking.setObject(1, terms.edition(), Types.DATE);
            try (var dates = asking.executeQuery()) {
                dates.next();
                edition = dates.getObject("edition", LocalDate.class);
                var newest = dates.getObject("newest", LocalDate.class);
                if (edition.isAfter(dates.getObject("today", LocalDate.class))) {
                    throw new EditionRefused(
                            Reason.EDITION_IN_FUTURE,
                            null,
                            "An edition speaks for a day that has come.");
                }
                if (newest != null && edition.isBefore(newest)) {
                    throw new EditionRefused(
                            Reason.EDITION_OLDER,
                            null,
                            "The divisions are those of " + newest + " already.");
                }
            }
        } catch (SQLException failed) {
            throw new EditionStopped(failed);
        }
    }

    private void checkRevoked(long leftOut, long inForce) {
        if (leftOut > inForce * terms.mostRevoked()) {
            throw new EditionRefused(
                    Reason.TOO_MANY_REVOKED,
                    null,
                    leftOut + " of " + inForce + " divisions in force are not in the edition.");
        }
    }

    /** Whether so much is new that building the indexes anew is quicker. */
    boolean isLarge() {
        return added > MANY;
    }

    LocalDate edition() {
        return edition;
    }

    void write() {
        change(REVOKE, edition, edition);
        change(CHANGE);
        // Codes of many new rows are not worth fetching: the count is known, and so are the first.
        if (isLarge()) {
            examplesOfNew();
            change(ADD.formatted(""), edition);
        } else {
            change(ADD.formatted("returning code, 'ADDED' as change"), edition);
        }
    }

    private void examplesOfNew() {
        query(
                "select code, 'ADDED' as change from edition e where not exists"
                        + " (select from division d where d.code = e.code) order by code limit "
                        + terms.examples());
    }

    /** What has become of the codes. */
    Map<Change, Codes> changes() {
        var told = new EnumMap<Change, Codes>(Change.class);
        for (var change : Change.values()) {
            var codes = changed.getOrDefault(change, List.of());
            told.put(change, codes(change == Change.ADDED ? added : codes.size(), codes));
        }
        var touched = List.of(Change.ADDED, Change.CHANGED, Change.REOPENED);
        var same = total - touched.stream().mapToLong(change -> told.get(change).count()).sum();
        told.put(Change.UNCHANGED, new Codes(same, List.of()));
        return told;
    }

    private Codes codes(long count, List<String> all) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return new Codes(count, sorted.subList(0, Math.min(terms.examples(), sorted.size())));
    }

    private void change(String sql, Object... parameters) {
        query(sql, parameters);
    }

    /** Runs a statement; codes and changes that it returns are noted. */
    private void query(String sql, Object... parameters) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    note(rows);
                }
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
