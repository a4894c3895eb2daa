package org.xiaoshao.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.Role;
import org.xiaoshao.testing.DemoPeople;
import org.xiaoshao.testing.Families;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Ledger;
import org.xiaoshao.testing.Scoped;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;

/** A second key is listed while rows of the first live on. */
@QuarkusTest
@WithTestResource(StackResource.class)
class KeyRotationTest {

    /** Nobody else's: rows of a key that is not listed are no duplicates to be looked at. */
    private static final String NAME = "换钥" + UUID.randomUUID().toString().substring(0, 8);

    private static final String SECOND = ",2:the-second-key-of-tests-0123456789abcdef";

    @ConfigProperty(name = "xiaoshao.field-keys")
    String listed;

    @Inject FieldKeyService fieldKeys;
    @Inject Scoped scoped;
    @Inject EntityManager entityManager;

    private String old;
    private String fresh;
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void nobody_else_meets_rows_of_a_key_that_is_not_listed() {
        made.addAll(Stream.of(old, fresh).filter(Objects::nonNull).toList());
        sql(
                "delete from resident where id in ('%s') returning 1"
                        .formatted(String.join("', '", made)));
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

    @Test
    void a_duplicate_is_found_by_its_id_number_across_keys_and_another_number_is_none() {
        var number = Families.idNumber("19720304", 61);
        old = Families.inKunxin().person(NAME, "HEAD", "idNumber", number).resident();
        QuarkusMock.installMockForType(new FieldCipher(listed + SECOND), FieldCipher.class);
        fresh = Families.inKunxin().person(NAME + "误", "HEAD", "idNumber", number).resident();
        made.add(
                Families.inKunxin()
                        .person(NAME, "HEAD", "idNumber", Families.idNumber("19720304", 63))
                        .resident());
        var sameName = Families.inKunxin().person(NAME, "HEAD", "idNumber", number).resident();
        made.add(sameName);

        assertEquals(List.of(fresh, sameName), alike(old));
        assertEquals(List.of(old, sameName), alike(fresh));
    }

    private static List<String> alike(String id) {
        return GraphQlClient.as("worker")
                .ask("resident", Map.of("id", id))
                .ok()
                .list("resident.possibleDuplicates.id");
    }

    @Test
    void a_row_that_somebody_holds_is_left_and_met_the_next_time() {
        var before = made("先来");
        var held = made("占用");
        var free = made("空闲");
        rotate(listed + SECOND);
        var done =
                scoped.as(
                        DemoPeople.WORKER,
                        Role.COMMUNITY_WORKER,
                        () -> {
                            entityManager
                                    .createNativeQuery(
                                            "select 1 from resident where id = cast(:id as uuid) for update")
                                    .setParameter("id", held)
                                    .getSingleResult();
                            return CompletableFuture.supplyAsync(
                                            () -> fieldKeys.sealAnew(UUID.fromString(before), 100))
                                    .join();
                        });
        assertEquals(new SealedAnew(UUID.fromString(free), 1, 0), done);
        assertEquals("1", keyOf(held));
        assertEquals("2", keyOf(free));
        assertEquals(1, fieldKeys.sealAnew(UUID.fromString(before), 100).residents());
        assertEquals("2", keyOf(held));
    }

    @Test
    void a_value_whose_key_is_gone_is_left_and_counted() {
        var before = made("先来");
        made("旧钥");
        rotate(SECOND.substring(1));
        var done = fieldKeys.sealAnew(UUID.fromString(before), 100);
        assertEquals(0, done.residents());
        assertEquals(1, done.unreadable());
    }

    @Test
    void after_the_pass_the_old_key_can_go_and_every_value_opens_and_is_found() {
        var before = made("先来");
        var number = Families.idNumber("19900101", 7);
        var one =
                Families.inKunxin()
                        .person(NAME + "甲", "HEAD", "phone", "19900008811", "idNumber", number)
                        .resident();
        var two = Families.inKunxin().person(NAME + "乙", "HEAD", "phone", "19900008811").resident();
        var none = Families.inKunxin().person(NAME + "丙", "HEAD").resident();
        var three =
                Families.inKunxin()
                        .person(NAME + "丁", "HEAD", "birthDate", "1991-02-03")
                        .resident();
        made.addAll(List.of(one, two, none, three));
        rotate(listed + SECOND);
        var carriedBefore = fieldKeys.carried();

        // Cut off after each batch, and gone on with from where it was.
        var at = UUID.fromString(before);
        var sealed = 0;
        for (var batch = fieldKeys.sealAnew(at, 2);
                batch.last() != null;
                batch = fieldKeys.sealAnew(batch.last(), 2)) {
            sealed += batch.residents();
        }
        assertEquals(3, sealed);
        assertEquals(carriedBefore.get(1) - 3, fieldKeys.carried().get(1));
        assertEquals(3, fieldKeys.carried().get(2));

        rotate(SECOND.substring(1));
        assertEquals(Set.of(one, two), Set.copyOf(found("phone", "19900008811")));
        assertEquals(List.of(one), found("idNumber", number));
        var shown =
                Ledger.act(
                        "worker",
                        "residentReveal",
                        one,
                        "purpose",
                        "VISIT",
                        "words",
                        "走访",
                        "fields",
                        List.of("PHONE", "ID_NUMBER", "BIRTH_DATE"));
        assertEquals("19900008811", shown.data("residentReveal.values.phone"));
        assertEquals(number, shown.data("residentReveal.values.idNumber"));
        assertEquals("1990-01-01", shown.data("residentReveal.values.birthDate"));
        assertEquals(1, Ledger.resident("worker", one).get("version"));
        assertEquals(1991, Ledger.resident("worker", three).get("birthYear"));
    }

    private String made(String name) {
        var id = Families.inKunxin().person(name, "HEAD", "phone", "19900008810").resident();
        made.add(id);
        return id;
    }

    /** Of the community's, the worker finds those; rows of other keys are not met. */
    private static List<String> found(String field, String value) {
        return Ledger.residents("worker", Map.of(field, value));
    }

    private static void rotate(String keys) {
        QuarkusMock.installMockForType(new FieldCipher(keys), FieldCipher.class);
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
