package org.xiaoshao.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Imports;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.Statements;
import org.xiaoshao.testing.TableOwner;

/** Files of some thousand rows, and what happens when nobody finishes them. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LargeImportTest {

    private static final int HOMES = 700;
    private static final int PEOPLE = 2100;
    private static final int FAULTS = 37;
    private static final String HOUSEHOLDS = "楼栋,单元,户室号,居住性质,户籍类型,入住日期\n";
    private static final String RESIDENTS = "楼栋,单元,户室号,姓名,与户主关系,联系电话,身份证号\n";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void two_thousand_residents_with_37_planted_faults_report_exactly_these_and_nothing_else()
            throws Exception {
        var homes = Imports.committed(Imports.checked("HOUSEHOLDS", homes(HOMES)));
        assertEquals("COMMITTED", homes.get("state"));
        var planted = new ArrayList<String>();
        var checked = Imports.checked("RESIDENTS", people(PEOPLE, planted));
        assertEquals(FAULTS, planted.size());
        assertEquals(planted, Imports.faults(checked));
        assertEquals(PEOPLE, checked.get("rowCount"));
        assertEquals(FAULTS, checked.get("faulty"));
        assertEquals(PEOPLE - FAULTS, checked.get("added"));

        var sound = Imports.checked("RESIDENTS", people(PEOPLE, null));
        assertEquals(0, sound.get("faulty"));
        var written = new ArrayList<Map<String, Object>>();
        var statements = Statements.during(() -> written.add(Imports.committed(sound)));
        // Three batches, one statement each.
        assertEquals(
                3, statements.stream().filter(sql -> sql.contains("insert into resident")).count());
        assertEquals(PEOPLE, residentsOf(sound));
        assertEquals("UNDONE", Imports.undone(written.get(0)).get("state"));
        assertEquals(0, residentsOf(sound));
        assertEquals("UNDONE", Imports.undone(homes).get("state"));
        assertEquals(List.of("IMPORTED", "IMPORT_UNDONE"), trail(sound));
    }

    @Test
    void an_import_over_which_a_backend_died_is_taken_over() {
        var checked = Imports.checked("HOUSEHOLDS", homes(3));
        // As it was left behind: being written, taken by somebody who is silent for an hour.
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate(
                                "update import set state = 'COMMITTING', version = version + 1 where id = '"
                                        + checked.get("id")
                                        + "'");
                        return statement.executeUpdate(
                                """
                                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,
                                                             picked_by, last_heartbeat, version)
                                values ('import', '%1$s/left', convert_to('{"about": "%1$s", "subject": "%2$s",
                                        "roles": ["COMMUNITY_SECRETARY"]}', 'UTF8'), now() - interval '1 hour', true,
                                        'dead', now() - interval '1 hour', 1)"""
                                        .formatted(checked.get("id"), DemoPeople.SECRETARY));
                    }
                },
                "import");
        var settled = Imports.settled((String) checked.get("id"));
        assertEquals("COMMITTED", settled.get("state"));
        assertEquals("UNDONE", Imports.undone(settled).get("state"));
    }

    @Test
    void whoever_has_lost_the_post_meanwhile_writes_nothing() {
        var checked = Imports.checked("HOUSEHOLDS", homes(2));
        // Ordered by somebody who works in another community.
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate(
                                "update import set state = 'COMMITTING' where id = '"
                                        + checked.get("id")
                                        + "'");
                        return statement.executeUpdate(
                                """
                                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                                values ('import', '%1$s/other', convert_to('{"about": "%1$s", "subject": "%2$s",
                                        "roles": ["COMMUNITY_WORKER"]}', 'UTF8'), now(), false, 1)"""
                                        .formatted(checked.get("id"), DemoPeople.WORKER2));
                    }
                },
                "import");
        var settled = Imports.settled((String) checked.get("id"));
        assertEquals("CHECKED", settled.get("state"));
        assertEquals("NOT_YOUR_COMMUNITY", settled.get("refusal"));
        assertEquals(0, count("household", checked));
    }

    @Test
    void a_file_that_nobody_comes_back_to_is_thrown_away() {
        var checked = Imports.checked("HOUSEHOLDS", homes(2));
        TableOwner.does(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "update scheduled_tasks set execution_time = now() where task_name ="
                                        + " 'import-expiry' and task_instance like '"
                                        + checked.get("id")
                                        + "/%'");
                    }
                });
        var deadline = Clock.systemUTC().instant().plusSeconds(60);
        while (!"DISCARDED".equals(Imports.one("secretary", checked.get("id")).get("state"))) {
            assertTrue(Clock.systemUTC().instant().isBefore(deadline), "still kept");
        }
        assertEquals(0, count("import_chunk", checked));
    }

    private String homes(int count) {
        var rows = new StringBuilder(HOUSEHOLDS);
        for (int i = 0; i < count; i++) {
            rows.append(door(i)).append(",自有,户籍,2024-03-01\n");
        }
        return rows.toString();
    }

    private String door(int home) {
        return "%d号楼,%d单元,L%s%d".formatted(1 + home % 4, 1 + home % 3, run, home);
    }

    /** Three to a home; into {@code planted} goes what is to be found, unless it is null. */
    private String people(int count, List<String> planted) {
        var rows = new StringBuilder(RESIDENTS);
        var spoiled = new HashSet<Integer>();
        for (int n = 0; planted != null && n < FAULTS; n++) {
            spoiled.add((1 + n * (count / 3 - 2) / FAULTS) * 3 + 1);
        }
        int kind = 0;
        for (int i = 0; i < count; i++) {
            var row = row(i);
            if (spoiled.contains(i)) {
                planted.add(spoil(row, i + 2, kind++));
            }
            rows.append(String.join(",", row)).append('\n');
        }
        return rows.toString();
    }

    private String[] row(int i) {
        var door = door(i / 3).split(",");
        var relation = new String[] {"户主", "配偶", "子女"}[i % 3];
        return new String[] {
            door[0],
            door[1],
            door[2],
            "居民" + i,
            relation,
            "1990000%04d".formatted(i % 10_000),
            Families.idNumber(
                    "19%02d%02d%02d".formatted(40 + i % 60, 1 + i % 12, 1 + i % 28), i % 1000)
        };
    }

    private static String spoil(String[] row, int number, int kind) {
        switch (kind % 6) {
            case 0 -> row[6] = row[6].substring(0, 17) + (row[6].charAt(17) == '1' ? '2' : '1');
            case 1 -> row[5] = "12345";
            case 2 -> row[0] = "99号楼";
            case 3 -> row[4] = "户主";
            case 4 -> row[3] = "";
            default -> row[2] = "没有";
        }
        return new String[] {
                    "G%d ID_NUMBER_CHECKSUM_WRONG idNumber",
                    "F%d PHONE_INVALID phone",
                    "A%d BUILDING_UNKNOWN building",
                    "E%d TWO_HEADS relation",
                    "D%d REQUIRED name",
                    "C%d HOUSEHOLD_UNKNOWN number"
                }
                [kind % 6].formatted(number);
    }

    private static int residentsOf(Map<String, Object> one) {
        return count("resident", one);
    }

    private static int count(String table, Map<String, Object> one) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row =
                                    statement.executeQuery(
                                            "select count(*) from "
                                                    + table
                                                    + " where import_id = '"
                                                    + one.get("id")
                                                    + "'")) {
                        row.next();
                        return row.getInt(1);
                    }
                },
                table);
    }

    private static List<String> trail(Map<String, Object> one) {
        List<Map<String, Object>> entries =
                GraphQlClient.as("auditor")
                        .ask(
                                "auditEntries",
                                Map.of("filter", Map.of("thing", one.get("id")), "first", 10))
                        .ok()
                        .list("auditEntries.nodes");
        var kinds = new ArrayList<String>();
        entries.forEach(entry -> kinds.add(0, (String) entry.get("kind")));
        return kinds;
    }
}
