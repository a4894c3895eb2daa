package org.xiaoshao.whistle;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiaoshao.evidence.EvidenceRounds;
import org.xiaoshao.evidence.SignedLinks;
import org.xiaoshao.testing.Answer;
import org.xiaoshao.testing.DemoPlaces;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Loop;
import org.xiaoshao.testing.LoopCase;
import org.xiaoshao.testing.Pictures;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.Uploads;

/** What proves something goes with an act, once; who sees the whistle sees it, and nobody else. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhistleEvidenceTest {

    @Inject EvidenceRounds rounds;

    @Test
    void files_that_are_none_or_belong_elsewhere_let_nothing_be_written() {
        var before = whistles();
        var used = Uploads.photo();
        Loop.inKunxin().with("evidence", List.of(used)).to(WhistleState.BLOWN);
        assertEquals(List.of("EVIDENCE_USED"), blown(List.of(used)));
        var twice = Uploads.photo();
        assertEquals(List.of("EVIDENCE_USED"), blown(List.of(twice, twice)));
        assertEquals(List.of("EVIDENCE_UNKNOWN"), blown(List.of(twice, "x'--")));
        assertEquals(List.of("EVIDENCE_UNREADY"), blown(List.of(twice, Uploads.begun(9, "a.jpg"))));
        var discarded = Uploads.photo();
        Uploads.discard(discarded);
        assertEquals(List.of("EVIDENCE_UNKNOWN"), blown(List.of(discarded)));
        var ten = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            ten.add(Uploads.photo());
        }
        assertEquals(List.of("EVIDENCE_TOO_MANY"), blown(ten));
        assertEquals(before + 1, whistles());
        // What was refused with others is still its uploader's.
        assertEquals(List.of(), blown(List.of(twice)));
        assertEquals(List.of(), blown(ten.subList(0, 9)));
    }

    @Test
    void what_a_reporter_adds_goes_with_their_report_and_only_they_see_it_by_code() {
        var one = Loop.inKunxin().to(WhistleState.ADMITTED);
        var photo = Uploads.photo();
        var words = Map.of("text", "今天拍的", "evidence", List.of("x"), "code", one.trackingCode());
        assertEquals(
                List.of("EVIDENCE_UNKNOWN"),
                one.attempt(GraphQlClient.nobody(), "whistleSupplement", words)
                        .refusals("whistleSupplement"));
        assertEquals(List.of(), phases(one, "worker"));
        var said = new HashMap<String, Object>(words);
        said.put("evidence", List.of(photo));
        assertEquals(
                List.of(),
                one.attempt(GraphQlClient.nobody(), "whistleSupplement", said)
                        .refusals("whistleSupplement"));
        assertEquals(List.of("REPORTED"), phases(one, "worker"));
        assertEquals(
                1,
                GraphQlClient.nobody()
                        .send(
                                "query ($code: String!) { whistleTrack(code: $code) { evidence { id } } }",
                                Map.of("code", one.trackingCode()))
                        .ok()
                        .list("whistleTrack.evidence")
                        .size());
    }

    @Test
    void an_organisation_shows_why_it_gives_an_order_back() {
        var one = Loop.inKunxin().to(WhistleState.DISPATCHED);
        one.step(
                "whistleAskReturn",
                "department",
                Map.of(
                        "reason", "NOT_OUR_DUTY",
                        "article", "第三条",
                        "evidence", "红线图在附件",
                        "evidenceFiles", List.of(Uploads.photo())));
        assertEquals(List.of("RETURN"), phases(one, "leader"));
        assertEquals(true, one.seenBy("worker").get("chainIntact"));
    }

    private static List<String> phases(LoopCase one, String user) {
        return GraphQlClient.as(user)
                .send(
                        "query ($number: String!) { whistle(number: $number) { evidence { phase } } }",
                        Map.of("number", one.number()))
                .ok()
                .<String>list("whistle.evidence.phase");
    }

    @Test
    void whoever_sees_the_whistle_sees_the_photo_and_its_bytes_are_those_of_the_ledger() {
        var one =
                Loop.inKunxin()
                        .with("evidence", List.of(Uploads.photo(), Uploads.photo()))
                        .to(WhistleState.BLOWN);
        assertNull(
                GraphQlClient.as("worker2")
                        .ask("whistle", Map.of("number", one.number()))
                        .ok()
                        .data("whistle"));
        var seen = seen(one);
        List<Map<String, Object>> files = seen.data("whistle.evidence");
        assertEquals(2, files.size());
        assertEquals(true, seen.data("whistle.chainIntact"));
        var file = files.get(0);
        assertEquals(
                "PHOTO REPORTED 现场",
                file.get("kind") + " " + file.get("phase") + " " + file.get("name"));
        var answer = get(file.get("url"));
        assertEquals(200, answer.statusCode());
        assertEquals("image/jpeg", answer.header("Content-Type"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("default-src 'none'; sandbox", answer.header("Content-Security-Policy"));
        assertTrue(
                answer.header("Content-Disposition")
                        .startsWith("inline; filename=\"evidence.jpg\""));
        assertEquals(file.get("sha256"), sha256(answer.asByteArray()));
        assertEquals(file.get("bytes"), answer.asByteArray().length);
        assertEquals(200, get(file.get("thumbnailUrl")).statusCode());
        var words =
                text(
                        "select words::jsonb ->> 'evidence' from whistle_words where whistle_id = '%s' and sequence = 1"
                                .formatted(one.id()));
        assertEquals(
                "REPORTED %s\nREPORTED %s"
                        .formatted(file.get("sha256"), files.get(1).get("sha256")),
                words);
    }

    @Test
    void a_link_works_for_its_own_file_and_for_minutes() {
        var one =
                Loop.inKunxin()
                        .with("evidence", List.of(Uploads.photo(), Uploads.photo()))
                        .to(WhistleState.BLOWN);
        List<Map<String, Object>> files = seen(one).data("whistle.evidence");
        var url = (String) files.get(0).get("url");
        var other = url.replace((String) files.get(0).get("id"), (String) files.get(1).get("id"));
        for (var forged :
                List.of(
                        other,
                        url.replace("/whole", "/small"),
                        url.replace("until=", "until=9"),
                        url.replaceAll("signature=.*", "signature="),
                        url.replaceAll("&signature=.*", ""),
                        url.replace("/whole", "/all"))) {
            refused(403, "LINK_UNKNOWN", forged);
        }
        var id = UUID.fromString((String) files.get(0).get("id"));
        assertEquals(200, get(SignedLinks.signedBefore(Duration.ofMinutes(4), id)).statusCode());
        refused(410, "LINK_EXPIRED", SignedLinks.signedBefore(Duration.ofMinutes(7), id));
        refused(404, "FILE_GONE", SignedLinks.signedBefore(Duration.ZERO, UUID.randomUUID()));
    }

    @Test
    void what_was_taken_and_not_yet_bound_has_no_link() {
        var secret = Uploads.photo();
        var id =
                text(
                        "select id from evidence where upload_hash = sha256(convert_to('%s', 'UTF8'))"
                                .formatted(secret));
        refused(404, "FILE_GONE", SignedLinks.signedBefore(Duration.ZERO, UUID.fromString(id)));
        assertEquals(404, get("evidence/files/" + id).statusCode());
    }

    @Test
    void where_a_photo_was_taken_is_compared_with_the_place_and_then_forgotten() {
        var inGrid1 = Pictures.jpegWithTraces(8, 8, 1, 111.668, 39.924);
        var elsewhere = Pictures.jpegWithTraces(8, 8, 1, 111.70, 39.90);
        var one =
                Loop.inKunxin()
                        .at(DemoPlaces.kunxinBuilding(1), null)
                        .with(
                                "evidence",
                                List.of(
                                        Uploads.arrived(inGrid1, "a.jpg"),
                                        Uploads.arrived(elsewhere, "b.jpg"),
                                        Uploads.photo()))
                        .to(WhistleState.BLOWN);
        var seen = seen(one);
        assertEquals(Arrays.asList(false, true, null), seen.list("whistle.evidence.farFromPlace"));
        assertEquals(
                Arrays.asList("2026-03-02T02:20:30Z", "2026-03-02T02:20:30Z", null),
                seen.list("whistle.evidence.takenAt"));
        assertEquals(
                "0",
                text(
                        "select count(*) from evidence where bound_at is not null and (longitude is not null or latitude is not null)"));
    }

    @Test
    void a_report_sent_again_under_its_key_takes_its_photo_once() {
        var input = input(List.of(Uploads.photo()));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        var first = GraphQlClient.nobody().ask("whistleBlow", Map.of("input", input)).ok();
        var again = GraphQlClient.nobody().ask("whistleBlow", Map.of("input", input)).ok();
        assertEquals(List.of(), again.refusals("whistleBlow"));
        String number = first.data("whistleBlow.whistle.number");
        assertEquals(number, again.data("whistleBlow.whistle.number"));
    }

    @Test
    void a_tracking_code_shows_what_came_with_the_report_and_nothing_else() {
        var one =
                Loop.inKunxin().with("evidence", List.of(Uploads.photo())).to(WhistleState.IN_HAND);
        one.step(
                "whistleReportDone",
                "department",
                Map.of(
                        "result",
                        "已清理",
                        "evidenceBefore",
                        List.of(Uploads.photo()),
                        "evidenceAfter",
                        List.of(Uploads.photo(), Uploads.photo())));
        assertEquals(
                List.of("REPORTED", "BEFORE", "AFTER", "AFTER"),
                seen(one).list("whistle.evidence.phase"));
        var tracked =
                GraphQlClient.nobody().ask("whistleTrack", Map.of("code", one.trackingCode())).ok();
        assertEquals(List.of("REPORTED"), tracked.list("whistleTrack.evidence.phase"));
        assertEquals(200, get(tracked.list("whistleTrack.evidence.url").get(0)).statusCode());
    }

    @Test
    void settling_on_the_spot_shows_how_it_was_and_how_it_is() {
        assertEquals(List.of("REQUIRED", "REQUIRED"), settled(null, List.of()).refusals(SETTLE));
        assertEquals(List.of("REQUIRED"), settled(List.of("-"), null).refusals(SETTLE));
        assertEquals(
                List.of("EVIDENCE_UNKNOWN"),
                settled(List.of("-"), List.of(Uploads.photo())).refusals(SETTLE));
        var one = Uploads.photo();
        assertEquals(
                List.of("EVIDENCE_USED"), settled(List.of(one), List.of(one)).refusals(SETTLE));
        var settled = settled(List.of(one), List.of(Uploads.photo()));
        assertEquals(List.of(), settled.refusals(SETTLE), settled::body);
        String number = settled.data(SETTLE + ".whistle.number");
        var seen = GraphQlClient.as("worker").ask("whistle", Map.of("number", number)).ok();
        assertEquals(List.of("BEFORE", "AFTER"), seen.list("whistle.evidence.phase"));
    }

    @Test
    void when_the_words_go_the_files_go_with_them_and_the_chain_still_verifies() {
        var one = Loop.inKunxin().with("evidence", List.of(Uploads.photo())).to(WhistleState.BLOWN);
        var url = (String) seen(one).list("whistle.evidence.url").get(0);
        assertEquals(200, get(url).statusCode());
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "delete from whistle_words where whistle_id = '%s' and sequence = 1"
                                        .formatted(one.id()));
                    }
                },
                "whistle_words");
        refused(404, "FILE_GONE", url);
        var seen = seen(one);
        assertEquals(List.of(), seen.list("whistle.evidence.id"));
        assertEquals(true, seen.data("whistle.chainIntact"));
        rounds.go();
        var id = url.substring("evidence/files/".length(), url.indexOf("/whole"));
        assertEquals("0", text("select count(*) from evidence where id = '" + id + "'"));
    }

    private static final String SETTLE = "whistleSettleOnSpot";

    private static Answer settled(List<String> before, List<String> after) {
        var input = input(null);
        input.remove("evidence");
        input.put("result", "当场清理");
        input.put(
                "place",
                Map.of(
                        "community",
                        DemoPlaces.KUNXIN,
                        "building",
                        DemoPlaces.kunxinBuilding(1).toString()));
        input.put("evidenceBefore", before);
        input.put("evidenceAfter", after);
        return GraphQlClient.as("grid").ask(SETTLE, Map.of("input", input));
    }

    private static List<String> blown(List<String> evidence) {
        return GraphQlClient.nobody()
                .ask("whistleBlow", Map.of("input", input(evidence)))
                .ok()
                .refusals("whistleBlow");
    }

    private static HashMap<String, Object> input(List<String> evidence) {
        var input = new HashMap<String, Object>();
        input.put("kind", "SAFETY");
        input.put("description", "消防通道被杂物堵塞");
        input.put("place", Map.of("community", DemoPlaces.KUNXIN));
        input.put("evidence", evidence);
        return input;
    }

    private static Answer seen(LoopCase one) {
        var seen = GraphQlClient.as("worker").ask("whistle", Map.of("number", one.number())).ok();
        assertNotNull(seen.data("whistle"));
        return seen;
    }

    private static Response get(Object url) {
        return given().urlEncodingEnabled(false).get("/" + url);
    }

    private static void refused(int status, String code, String url) {
        var answer = get(url);
        assertEquals(status, answer.statusCode(), url);
        assertEquals(code, answer.jsonPath().getString("code"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    private static int whistles() {
        return Integer.parseInt(text("select count(*) from whistle"));
    }

    private static String text(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(sql)) {
                        row.next();
                        return row.getString(1);
                    }
                },
                "evidence",
                "whistle",
                "whistle_words");
    }
}
