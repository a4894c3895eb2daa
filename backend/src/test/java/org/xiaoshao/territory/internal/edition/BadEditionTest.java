package org.xiaoshao.territory.internal.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xiaoshao.territory.internal.edition.EditionFile.AREAS;
import static org.xiaoshao.territory.internal.edition.EditionFile.CITIES;
import static org.xiaoshao.territory.internal.edition.EditionFile.STREETS;
import static org.xiaoshao.territory.internal.edition.EditionFile.VILLAGES;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.local.LocalStack;
import org.xiaoshao.territory.DivisionImport;
import org.xiaoshao.territory.EditionRefused;
import org.xiaoshao.territory.EditionRefused.Reason;
import org.xiaoshao.territory.EditionTerms;
import org.xiaoshao.testing.StackResource;

/** What is wrong with an edition is said by file, row and column, and nothing of it is written. */
@QuarkusTest
@WithTestResource(StackResource.class)
class BadEditionTest {

    private static final LocalDate EDITION = LocalDate.of(2024, 6, 30);

    @TempDir Path folder;
    private Connection connection;
    private Edition edition;
    private String before;

    @BeforeEach
    void connect() throws SQLException {
        var given = LocalStack.shared();
        connection =
                DriverManager.getConnection(
                        given.get("DATABASE_URL"),
                        given.get("DATABASE_OWNER_USER"),
                        given.get("DATABASE_OWNER_PASSWORD"));
        edition = Edition.inForce(connection);
        before = everything();
    }

    @AfterEach
    void nothing_was_written() throws SQLException {
        try {
            assertEquals(before, everything());
        } finally {
            connection.close();
        }
    }

    @Test
    void a_code_of_the_wrong_length() {
        edition.withLine(VILLAGES, "15012410077,\"短码村委会\",150124100,15,1501,150124");
        refused(Reason.CODE_INVALID, last(VILLAGES, "code"));
    }

    @Test
    void a_code_with_a_letter() {
        edition.withLine(STREETS, "15012410O,\"字母镇\",150124,15,1501");
        refused(Reason.CODE_INVALID, last(STREETS, "code"));
    }

    @Test
    void a_parent_that_is_not_there() {
        edition.with(VILLAGES, "150124999001", "无镇村委会");
        refused(Reason.PARENT_UNKNOWN, last(VILLAGES, "streetCode"));
    }

    @Test
    void a_parent_in_whose_digits_the_code_does_not_lie() {
        edition.withLine(STREETS, "150124198,\"错位镇\",150125,15,1501");
        refused(Reason.CODE_INVALID, last(STREETS, "areaCode"));
    }

    @Test
    void an_ancestor_that_lost_its_end() {
        edition.withLine(VILLAGES, "150124100777,\"断行村委会\",150124100,15,1501,1501");
        refused(Reason.CODE_INVALID, last(VILLAGES, "areaCode"));
    }

    @Test
    void a_code_that_comes_twice() {
        edition.with(VILLAGES, "150124100011", "昆新社区居民委员会");
        refused(Reason.CODE_TWICE, last(VILLAGES, "code"));
    }

    @Test
    void a_county_under_its_citys_code_but_with_another_name() {
        edition.with(CITIES, "1577", "甲市").with(AREAS, "157700", "乙市");
        refused(Reason.CODE_TWICE, last(AREAS, "code"));
    }

    @Test
    void a_name_of_nothing_but_space() {
        edition.with(STREETS, "150124198", "  ");
        refused(Reason.NAME_BLANK, last(STREETS, "name"));
    }

    @Test
    void a_name_longer_than_any() {
        edition.with(STREETS, "150124198", "长".repeat(101));
        refused(Reason.NAME_INVALID, last(STREETS, "name"));
    }

    @Test
    void a_name_with_a_tab() {
        edition.with(STREETS, "150124198", "制\t表镇");
        refused(Reason.NAME_INVALID, last(STREETS, "name"));
    }

    @Test
    void half_a_line_at_the_end() {
        refused(
                Reason.ROW_BROKEN,
                "villages.csv, row " + (edition.rows(VILLAGES) + 1),
                StandardCharsets.UTF_8,
                text -> text.substring(0, text.lastIndexOf(',', text.lastIndexOf("1501"))));
    }

    @Test
    void half_a_name_at_the_end() {
        refused(
                Reason.ROW_BROKEN,
                "villages.csv, row " + (edition.rows(VILLAGES) + 1),
                StandardCharsets.UTF_8,
                text -> text.substring(0, text.lastIndexOf('"')));
    }

    @ParameterizedTest
    @CsvSource({"GBK, true", "ISO-8859-1, false"})
    void another_encoding_is_refused_and_gbk_called_by_its_name(String charset, boolean gbk) {
        var refusal =
                refused(
                        Reason.ENCODING_UNKNOWN,
                        "villages.csv",
                        Charset.forName(charset),
                        text -> gbk ? text : "ÿ" + text.replaceAll("[^\\x00-\\x7f]", "?"));
        assertEquals(gbk, refusal.getMessage().contains("GBK"));
    }

    @Test
    void a_column_that_is_missing() {
        edition.header(AREAS, "code,name,city,provinceCode");
        refused(Reason.COLUMN_MISSING, "areas.csv, row 1, column cityCode");
    }

    @Test
    void a_file_that_is_missing() throws IOException {
        edition.in(folder);
        Files.delete(folder.resolve("streets.csv"));
        assertRefused(Reason.FILE_UNREADABLE, "streets.csv", EditionTerms.of(EDITION));
    }

    @Test
    void an_edition_older_than_what_is_there() {
        edition.in(folder);
        assertRefused(Reason.EDITION_OLDER, null, EditionTerms.of(LocalDate.of(2023, 6, 29)));
    }

    @Test
    void an_edition_of_a_day_to_come() {
        edition.in(folder);
        assertRefused(Reason.EDITION_IN_FUTURE, null, EditionTerms.of(LocalDate.of(2999, 1, 1)));
    }

    @Test
    void an_edition_that_ends_half_way_at_the_end_of_a_line() {
        refused(
                Reason.TOO_MANY_REVOKED,
                null,
                StandardCharsets.UTF_8,
                text -> text.substring(0, text.indexOf("150124101")));
    }

    private String last(EditionFile file, String column) {
        return file.fileName() + ", row " + (edition.rows(file) + 1) + ", column " + column;
    }

    private void refused(Reason reason, String where) {
        edition.in(folder);
        assertRefused(reason, where, EditionTerms.of(EDITION));
    }

    private EditionRefused refused(
            Reason reason, String where, Charset charset, UnaryOperator<String> spoil) {
        edition.in(folder, charset, VILLAGES, spoil);
        return assertRefused(reason, where, EditionTerms.of(EDITION));
    }

    private EditionRefused assertRefused(Reason reason, String where, EditionTerms terms) {
        var refusal =
                assertThrows(
                        EditionRefused.class,
                        () ->
                                DivisionImport.take(
                                        connection, folder, terms, (phase, rows, of) -> {}));
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        assertEquals(where, refusal.field());
        assertTrue(where == null || refusal.getMessage().startsWith(where));
        return refusal;
    }

    /** A fingerprint of the table. */
    private String everything() throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select md5(string_agg(division::text, ',' order by code)) from division")) {
            row.next();
            return row.getString(1);
        }
    }
}
