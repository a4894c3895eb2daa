package org.xiaoshao.whistle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** Reading calendars and taking them from their notices. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CalendarTest {

    private static final String NOTICE = "国办发明电〔2026〕9号";

    @Inject AgroalDataSource dataSource;

    @AfterEach
    void nobody_has_published_2027() {
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("delete from calendar_day where year = 2027");
                        statement.execute("delete from calendar_year where year = 2027");
                    }
                    return null;
                });
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-01,休                     | LINE_MALFORMED       | csv.1",
                "2027-01-01,开,元旦                | LINE_MALFORMED       | csv.1",
                "日期,休班,节日;2027-13-01,休,元旦 | DATE_INVALID         | csv.2.date",
                "2027-01-01,休,                    | REQUIRED             | csv.1.holiday",
                "2026-12-31,休,元旦                | DATE_OF_ANOTHER_YEAR | csv.1.date",
                "2027-01-01,休,元旦;2027-01-01,休,元旦 | DATE_REPEATED   | csv.2.date",
                "2027-01-04,班,元旦                | NOT_A_WEEKEND        | csv.1.date",
                "日期,休班,节日                    | NO_DAYS              | csv",
            })
    void a_line_that_cannot_be_is_named_and_nothing_is_written(
            String lines, String code, String field) {
        var answer = take("admin", lines.replace(';', '\n'), false);
        assertEquals(List.of(code), answer.refusals("calendarImport"));
        assertEquals(List.of(field), answer.list("calendarImport.errors.field"));
        assertNull(answer.data("calendarImport.calendar"));
        assertEquals(false, year(2027).data("calendar.published"));
    }

    @Test
    void every_fault_of_every_line_is_told_at_once() {
        var answer = take("admin", "2027-02-30,休,春节\n2027-02-06,班,\n2028-01-01,休,元旦", false);
        assertEquals(
                List.of("csv.1.date", "csv.2.holiday", "csv.3.date"),
                answer.list("calendarImport.errors.field"));
    }

    @Test
    void a_year_that_no_calendar_reaches_is_refused_and_not_shown() {
        var input = Map.of("year", 2101, "notice", NOTICE, "csv", "2101-01-01,休,元旦");
        var answer = GraphQlClient.as("admin").ask("calendarImport", Map.of("input", input));
        assertEquals(List.of("YEAR_OUT_OF_RANGE"), answer.refusals("calendarImport"));
        assertNull(year(2101).data("calendar"));
        assertNull(year(1999).data("calendar"));
    }

    @Test
    void a_year_holds_no_more_than_one_hundred_and_twenty_such_days() {
        var lines = new StringBuilder();
        IntStream.rangeClosed(1, 5)
                .forEach(
                        month ->
                                IntStream.rangeClosed(1, 25)
                                        .forEach(
                                                day ->
                                                        lines.append(
                                                                "2027-%02d-%02d,休,长假\n"
                                                                        .formatted(month, day))));
        assertEquals(
                List.of("TOO_MANY_DAYS"),
                take("admin", lines.toString(), false).refusals("calendarImport"));
    }

    @Test
    void the_database_itself_lets_nobody_else_write_it() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                var refusal =
                        assertThrows(
                                SQLException.class,
                                () ->
                                        statement.execute(
                                                "insert into calendar_day (day, year, worked, holiday)"
                                                        + " values ('2026-03-02', 2026, false, '春假')"));
                assertTrue(refusal.getMessage().contains("row-level security"));
                connection.rollback();
                assertEquals(
                        0, statement.executeUpdate("delete from calendar_day where year = 2026"));
                connection.rollback();
            }
        }
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() {
        var answer = take("county", "日期,休班,节日\n2027-01-01,休,元旦\n2027-01-09,班,元旦\n", true);
        assertEquals(List.of(), answer.refusals("calendarImport"));
        assertEquals(2, (int) answer.data("calendarImport.changedDays"));
        assertEquals(true, answer.data("calendarImport.calendar.published"));
        assertEquals("HOLIDAY", kind(answer, "calendarImport.calendar.days", "2027-01-01"));
        assertEquals("MAKE_UP", kind(answer, "calendarImport.calendar.days", "2027-01-09"));
        var now = year(2027);
        assertEquals(false, now.data("calendar.published"));
        assertEquals("WORKDAY", kind(now, "calendar.days", "2027-01-01"));
    }

    @Test
    void an_import_replaces_the_year_and_stands_in_the_trail_of_every_county() {
        take("county", "2027-01-01,休,元旦\n2027-01-09,班,元旦", false);
        var answer = take("admin", "2027-01-01,off,元旦\n2027-02-06，休，春节", false);
        assertEquals(List.of(), answer.refusals("calendarImport"));
        assertEquals(2, (int) answer.data("calendarImport.changedDays"));
        var now = year(2027);
        assertEquals(true, now.data("calendar.published"));
        assertEquals(NOTICE, now.data("calendar.notice"));
        assertEquals("HOLIDAY", kind(now, "calendar.days", "2027-01-01"));
        assertEquals("WEEKEND", kind(now, "calendar.days", "2027-01-09"));
        assertEquals("HOLIDAY", kind(now, "calendar.days", "2027-02-06"));
        assertEquals(365, now.list("calendar.days").size());
        var trail =
                TableOwner.unbound(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var rows =
                                            statement.executeQuery(
                                                    """
                                                    select string_agg(county_code || ' ' || actor_role || ' ' || facts, '; '
                                                                      order by actor_role, county_code)
                                                    from (select distinct on (county_code, actor_role) * from audit_entry
                                                          where kind = 'CALENDAR_IMPORTED'
                                                          order by county_code, actor_role, sequence desc) entry""")) {
                                rows.next();
                                return rows.getString(1);
                            }
                        },
                        "audit_entry");
        var facts = "{\"days\":\"2\",\"year\":\"2027\"}";
        assertEquals(
                "150124000000 ADMINISTRATOR %1$s; 150125000000 ADMINISTRATOR %1$s; "
                                .formatted(facts)
                        + "150124000000 COUNTY_ORGANISER %1$s; 150125000000 COUNTY_ORGANISER %1$s"
                                .formatted(facts),
                trail);
    }

    private static Answer take(String user, String csv, boolean dryRun) {
        var input = new HashMap<String, Object>();
        input.put("year", 2027);
        input.put("notice", NOTICE);
        input.put("csv", csv);
        input.put("dryRun", dryRun);
        return GraphQlClient.as(user).ask("calendarImport", Map.of("input", input)).ok();
    }

    private static Answer year(int year) {
        return GraphQlClient.nobody().ask("calendar", Map.of("year", year)).ok();
    }

    private static Object kind(Answer answer, String path, String date) {
        List<Map<String, Object>> days = answer.list(path);
        return days.stream()
                .filter(day -> day.get("date").equals(date))
                .findFirst()
                .orElseThrow()
                .get("kind");
    }
}
