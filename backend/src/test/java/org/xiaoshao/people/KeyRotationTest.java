package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** A second key is listed while rows of the first live on. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeyRotationTest {

    private static final String SECOND = ",2:the-second-key-of-tests-0123456789abcdef";

    @ConfigProperty(name = "xiaoshao.field-keys")
    String listed;

    private String old;
    private String fresh;

    @AfterEach
    void nobody_else_meets_rows_of_a_key_that_is_not_listed() {
        sql("delete from resident where id in ('%s', '%s') returning 1".formatted(old, fresh));
    }

    @Test
    void old_rows_stay_readable_and_findable_and_what_is_written_takes_the_new_key() {
        old = Families.inKunxin().person("旧钥", "HEAD", "phone", "19900008801").resident();
        QuarkusMock.installMockForType(new FieldCipher(listed + SECOND), FieldCipher.class);
        fresh = Families.inKunxin().person("新钥", "HEAD", "phone", "19900008801").resident();

        assertEquals("1", keyOf(old));
        assertEquals("2", keyOf(fresh));
        for (var id : List.of(old, fresh)) {
            assertEquals("199****8801", Ledger.resident("worker", id).get("phoneMasked"));
        }
        assertEquals(2, Ledger.residents("worker", Map.of("phone", "19900008801")).size());

        Ledger.act("worker", "residentChange", old, "phone", "19900008802", "expectedVersion", 1);
        assertEquals("2", keyOf(old));
        assertEquals("199****8802", Ledger.resident("worker", old).get("phoneMasked"));
    }

    private static String keyOf(String id) {
        return sql("select get_byte(phone, 3) from resident where id = '%s'".formatted(id));
    }

    private static String sql(String text) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(text)) {
                        rows.next();
                        return rows.getString(1);
                    }
                },
                "resident");
    }
}
