package org.xiaoshao.territory.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.xiaoshao.territory.internal.edition.EditionFile.AREAS;
import static org.xiaoshao.territory.internal.edition.EditionFile.CITIES;
import static org.xiaoshao.territory.internal.edition.EditionFile.STREETS;
import static org.xiaoshao.territory.internal.edition.EditionFile.VILLAGES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.local.LocalStack;
import org.xiaoshao.territory.EditionProgress.Phase;
import org.xiaoshao.territory.EditionTaken;
import org.xiaoshao.territory.EditionTaken.Change;
import org.xiaoshao.territory.EditionTerms;
import org.xiaoshao.testing.StackResource;

/**
 * Editions taken in a transaction that is rolled back in the end, so that no other test sees them.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class EditionImportTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 6, 30);
    private static final LocalDate SECOND = LocalDate.of(2025, 6, 30);
    private static final String KUNXIN = "150124100011";

    @TempDir Path folder;
    private Connection connection;
    private Edition edition;

    @BeforeEach
    void connect() throws SQLException {
        connection = connection("OWNER_");
        connection.setAutoCommit(false);
        edition = Edition.inForce(connection);
    }

    @AfterEach
    void roll_back() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update division set name = name",
                "insert into division (code, name, level, valid_from) values ('990000000000', '某省', 'PROVINCE', '2024-01-01')",
                "delete from division",
                "truncate division",
                "drop index division_name"
            })
    void the_runtime_role_cannot_change_divisions_in_any_way(String sql) throws SQLException {
        try (var runtime = connection("");
                var statement = runtime.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> statement.execute(sql));
            assertEquals("42501", refused.getSQLState());
        }
    }

    @Test
    void what_is_there_already_is_unchanged() throws SQLException {
        var taken = take(FIRST);
        assertCounts(taken, 0, 0, 0, 0);
        assertEquals(edition.rows(), taken.rows());
        assertEquals(edition.rows(), taken.count(Change.UNCHANGED));
    }

    @Test
    void new_renamed_and_left_out_codes_are_told_and_taken_again_nothing_is_left_to_do()
            throws SQLException {
        edition.with(STREETS, "150124198", "新设镇")
                .with(VILLAGES, "150124198001", "新设社区居委会")
                .with(VILLAGES, "150124198002", "反\\斜'杠村委会")
                .without(VILLAGES, KUNXIN)
                .with(VILLAGES, KUNXIN, "昆新路社区居民委员会")
                .without(VILLAGES, "150124100200");
        var taken = take(FIRST);
        assertCounts(taken, 3, 1, 1, 0);
        assertEquals(
                List.of("150124198000", "150124198001", "150124198002"),
                taken.changes().get(Change.ADDED).first());
        assertEquals(List.of(KUNXIN), taken.changes().get(Change.CHANGED).first());
        assertEquals(List.of("150124100200"), taken.changes().get(Change.REVOKED).first());
        assertEquals("2024-06-29", text("valid_to", "150124100200"));
        assertEquals("2024-06-30", text("valid_from", "150124198001"));
        assertEquals("2023-06-30", text("valid_from", KUNXIN));
        assertEquals("150124198000", text("parent_code", "150124198001"));
        assertEquals("150124198000", text("town_code", "150124198001"));
        assertEquals("150124000000", text("county_code", "150124198000"));
        assertEquals("昆新路社区", text("community_name", KUNXIN));
        assertEquals("kunxinlushequjuminweiyuanhui", text("pinyin", KUNXIN));
        assertEquals("反\\斜'杠村委会", text("name", "150124198002"));
        assertCounts(take(FIRST), 0, 0, 0, 0);
        assertCounts(take(SECOND), 0, 0, 0, 0);
    }

    @Test
    void a_code_that_comes_back_is_open_again() throws SQLException {
        edition.without(VILLAGES, KUNXIN);
        assertCounts(take(FIRST), 0, 0, 1, 0);
        edition.with(VILLAGES, KUNXIN, "昆新社区居民委员会");
        var taken = take(SECOND);
        assertCounts(taken, 0, 0, 0, 1);
        assertEquals(List.of(KUNXIN), taken.changes().get(Change.REOPENED).first());
        assertEquals(null, text("valid_to", KUNXIN));
    }

    @Test
    void one_that_stands_below_another_than_the_edition_says_is_moved() throws SQLException {
        execute(
                "update division set parent_code = '150124101000', town_code = '150124101000' where code = '"
                        + KUNXIN
                        + "'");
        assertCounts(take(FIRST), 0, 1, 0, 0);
        assertEquals("150124100000", text("parent_code", KUNXIN));
        assertEquals("150124100000", text("town_code", KUNXIN));
    }

    @Test
    void spelling_a_name_is_no_change() throws SQLException {
        execute(
                "update division set pinyin = null, initials = null, fragments = null where code = '"
                        + KUNXIN
                        + "'");
        assertCounts(take(FIRST), 0, 0, 0, 0);
        assertEquals("kxsqjmwyh", text("initials", KUNXIN));
    }

    @Test
    void a_city_without_counties_is_its_own_county() throws SQLException {
        edition.with(CITIES, "1577", "无县市")
                .with(AREAS, "157700", "无县市")
                .with(STREETS, "157700100", "直属镇")
                .with(VILLAGES, "157700100001", "直属社区居委会");
        var taken = take(FIRST);
        assertCounts(taken, 3, 0, 0, 0);
        assertEquals(1, taken.folded());
        assertEquals("CITY", text("level", "157700000000"));
        assertEquals("157700000000", text("parent_code", "157700100000"));
        assertEquals("157700000000", text("county_code", "157700100001"));
        assertCounts(take(FIRST), 0, 0, 0, 0);
    }

    @Test
    void a_county_that_repeats_itself_down_to_the_village_is_one_division() throws SQLException {
        edition.with(AREAS, "150177", "某县")
                .with(STREETS, "150177000", "某县")
                .with(VILLAGES, "150177000000", "某县");
        var taken = take(FIRST);
        assertCounts(taken, 1, 0, 0, 0);
        assertEquals(2, taken.folded());
    }

    @Test
    void ten_thousands_of_new_rows_leave_indexes_and_references_as_they_were() throws SQLException {
        var before = structure();
        edition.with(AREAS, "150177", "大县");
        for (int town = 100; town < 125; town++) {
            edition.with(STREETS, "150177" + town, "大镇" + town);
            for (int village = 1; village <= 900; village++) {
                edition.with(
                        VILLAGES, "150177%d%03d".formatted(town, village), "村" + village + "村委会");
            }
        }
        var taken = take(FIRST);
        assertCounts(taken, 1 + 25 + 25 * 900, 0, 0, 0);
        assertEquals(
                List.of("150177000000", "150177100000", "150177100001"),
                taken.changes().get(Change.ADDED).first().subList(0, 3));
        assertEquals(20, taken.changes().get(Change.ADDED).first().size());
        assertEquals(before, structure());
        assertCounts(take(FIRST), 0, 0, 0, 0);
    }

    @Test
    void progress_is_told_from_the_first_row_to_the_last() {
        var told = new ArrayList<Phase>();
        var rows = new ArrayList<Long>();
        new EditionImport(
                        connection,
                        EditionTerms.of(FIRST),
                        (phase, done, of) -> {
                            assertEquals(edition.rows(), of);
                            told.add(phase);
                            rows.add(done);
                        })
                .take(edition.in(folder));
        assertEquals(List.of(Phase.READ, Phase.READ, Phase.COMPARE, Phase.WRITE), told);
        assertEquals(
                Stream.of(0, edition.rows(), edition.rows(), edition.rows())
                        .map(Integer::longValue)
                        .toList(),
                rows);
    }

    private EditionTaken take(LocalDate day) {
        return new EditionImport(connection, EditionTerms.of(day), (phase, rows, of) -> {})
                .take(edition.in(folder));
    }

    private static void assertCounts(
            EditionTaken taken, long added, long changed, long revoked, long reopened) {
        assertEquals(
                List.of(added, changed, revoked, reopened),
                Stream.of(Change.ADDED, Change.CHANGED, Change.REVOKED, Change.REOPENED)
                        .map(taken::count)
                        .toList());
    }

    private List<String> structure() throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select indexdef from pg_indexes where tablename = 'division' union all"
                                        + " select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                                        + " where conrelid = 'division'::regclass order by 1")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private String text(String column, String code) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select " + column + "::text from division where code = ?")) {
            statement.setString(1, code);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connection(String owner) throws SQLException {
        var given = LocalStack.shared();
        return DriverManager.getConnection(
                given.get("DATABASE_URL"),
                given.get("DATABASE_" + owner + "USER"),
                given.get("DATABASE_" + owner + "PASSWORD"));
    }
}
