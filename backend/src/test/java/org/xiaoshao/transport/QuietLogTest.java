package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.StackResource;

/**
 * What the log keeps of answers that are errors: refusals nothing, faults no word that was sent.
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class QuietLogTest {

    private static final String CANARY = "19900000977";

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord record) {
                    records.add(record);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void a_refused_question_leaves_no_warning() {
        var answer = GraphQlClient.as("resident").send("{ matters { nodes { code } } }", Map.of());
        assertEquals("FORBIDDEN", answer.errorCode());
        assertEquals(List.of(), records.stream().filter(QuietLogTest::warns).toList());
    }

    @Test
    void a_refused_stream_leaves_no_warning() {
        var answer =
                GraphQlClient.nobody()
                        .first("subscription { myInboxChanged { cursor } }", Map.of());
        assertEquals("UNAUTHENTICATED", answer.errorCode());
        assertEquals(List.of(), records.stream().filter(QuietLogTest::warns).toList());
    }

    @Test
    void a_fault_is_logged_once_under_its_trace_without_the_words_of_what_was_thrown() {
        var id = Families.inKunxin().person("甲", "HEAD", "phone", CANARY).resident();
        QuarkusMock.installMockForType(
                new Audit() {
                    @Override
                    public void record(AuditRecord record, Set<Role> entitled) {
                        throw new IllegalStateException("Key (phone)=(" + CANARY + ")");
                    }
                },
                Audit.class);
        var input = Map.of("purpose", "VISIT", "words", "回访", "fields", List.of("PHONE"));
        var answer =
                GraphQlClient.as("worker").ask("residentReveal", Map.of("id", id, "input", input));
        assertEquals("INTERNAL", answer.errorCode());
        var warnings = records.stream().filter(QuietLogTest::warns).toList();
        assertEquals(
                1,
                warnings.size(),
                () -> warnings.stream().map(QuietLogTest::text).toList().toString());
        var text = text(warnings.get(0));
        assertTrue(text.contains("java.lang.IllegalStateException"), text);
        assertTrue(records.stream().noneMatch(record -> text(record).contains(CANARY)));
    }

    private static boolean warns(LogRecord record) {
        return record.getLevel().intValue() >= Level.WARNING.intValue();
    }

    private static String text(LogRecord record) {
        var parameters =
                record.getParameters() == null ? List.of() : List.of(record.getParameters());
        return record.getMessage() + parameters + record.getThrown();
    }
}
