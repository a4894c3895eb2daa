package org.xiaoshao.transport;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiaoshao.testing.DemoLogins;
import org.xiaoshao.testing.StackResource;

/**
 * What comes in at {@code /graphql} over HTTP and what does not. The audits of npm {@code
 * graphql-http} say the rest (infra/conformance).
 */
@QuarkusTest
@WithTestResource(StackResource.class)
class HttpDoorTest {

    private static final String TRACE = "[0-9a-f]{32}";
    private static final String NAME = "{\"query\":\"{ __typename }\"}";
    private static final String ME = "{ me { name } }";

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "application/graphql",
                "application/json; charset=utf-16"
            })
    void a_body_that_a_foreign_page_could_send_without_asking_is_not_read(String type) {
        plain().contentType(type)
                .body(NAME)
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("MEDIA_TYPE_UNSUPPORTED"))
                .body("errors[0].extensions.traceId", matchesPattern(TRACE));
    }

    @Test
    void a_body_without_a_type_or_compressed_is_not_read() {
        plain().noContentType().body(NAME.getBytes()).post("/graphql").then().statusCode(415);
        json().header("Content-Encoding", "gzip")
                .body(NAME)
                .post("/graphql")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                                             | JSON_INVALID
                    null                                          | JSON_INVALID
                    "{ __typename }"                              | JSON_INVALID
                    {"query":"{ __typename }"} {}                 | JSON_INVALID
                    {"query":"{ a }","query":"{ __typename }"}    | JSON_INVALID
                    {"query":"{ __typename }",}                   | JSON_INVALID
                    {query:"{ __typename }"}                      | JSON_INVALID
                    {"query":"{ __typename }","variables":{"n":NaN}} | JSON_INVALID
                    [{"query":"{ __typename }"}]                  | BATCH_UNSUPPORTED
                    [[[[                                          | BATCH_UNSUPPORTED
                    {}                                            | QUERY_MISSING
                    {"query":null}                                | QUERY_MISSING
                    {"query":""}                                  | QUERY_MISSING
                    {"query":7}                                   | PARAMETER_INVALID
                    {"query":"{ __typename }","variables":[]}     | PARAMETER_INVALID
                    {"query":"{ __typename }","variables":"{}"}   | PARAMETER_INVALID
                    {"query":"{ __typename }","operationName":1}  | PARAMETER_INVALID
                    {"query":"{ __typename }","extensions":[]}    | PARAMETER_INVALID
                    """)
    void a_body_that_is_not_one_request_is_a_400_with_its_reason(String body, String code) {
        json().body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].extensions.traceId", matchesPattern(TRACE))
                .body("data", nullValue());
    }

    @Test
    void a_body_over_a_megabyte_is_refused_before_it_is_sent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head =
                    "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 1500000\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(30_000);
            var answer = new StringBuilder();
            while (answer.indexOf("}]}") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            assertTrue(answer.indexOf("HTTP/1.1 413") == 0, answer::toString);
            assertTrue(answer.indexOf("BODY_TOO_LARGE") > 0, answer::toString);
        }
    }

    @Test
    void a_mutation_does_not_come_in_by_get() {
        given().queryParam("query", "mutation { whistleBlow(input: {}) { trackingCode } }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", equalTo("DOCUMENT_INVALID"));
        var valid = "mutation($i: WhistleBlowInput!) { whistleBlow(input: $i) { trackingCode } }";
        given().queryParam("query", valid)
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", equalTo("MUTATION_BY_GET"));
    }

    @Test
    void a_subscription_is_sent_to_the_socket() {
        json().body("{\"query\":\"subscription { myInboxChanged { cursor } }\"}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("SUBSCRIPTION_BY_HTTP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD"})
    void other_methods_are_told_which_there_are(String method) {
        json().body(NAME)
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:5173.evil.example",
                "http://evil-localhost:5173"
            })
    void a_page_of_another_origin_is_refused_and_told_nothing(String origin) {
        json().header("Origin", origin)
                .body(NAME)
                .post("/graphql")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void our_page_may_ask_and_read() {
        json().header("Origin", "http://localhost:5173")
                .body(NAME)
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
    }

    @Test
    void answers_are_kept_by_nobody_and_never_sniffed() {
        json().body(NAME)
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Authorization"));
    }

    @Test
    void a_large_answer_comes_compressed_to_those_who_take_it() {
        var config =
                RestAssuredConfig.config()
                        .decoderConfig(
                                DecoderConfig.decoderConfig()
                                        .contentDecoders(DecoderConfig.ContentDecoder.GZIP));
        given().config(config)
                .contentType("application/json")
                .body("{\"query\":\"{ divisions(first: 100) { nodes { code name } } }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body("errors", nullValue());
    }

    @Test
    void the_schema_as_text_is_for_those_who_integrate() {
        RestAssured.get("/graphql/schema.graphql").then().statusCode(401);
        given().auth()
                .oauth2(DemoLogins.token("worker"))
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(DemoLogins.token("integrator"))
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(200)
                .body(containsString("type Query"))
                .body(not(containsString("org.xiaoshao")));
    }

    @Test
    void twice_as_many_clients_as_connections_all_get_their_own_answer() throws Exception {
        var users = List.of("resident", "worker", "secretary", "department", "leader", "worker2");
        var clients = pool * 2 + 8;
        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var answers = new ArrayList<Future<String>>();
            for (int i = 0; i < clients; i++) {
                var token = DemoLogins.token(users.get(i % users.size()));
                Callable<String> ask =
                        () -> {
                            start.await();
                            return json().auth()
                                    .oauth2(token)
                                    .body("{\"query\":\"" + ME + "\"}")
                                    .post("/graphql")
                                    .asString();
                        };
                answers.add(threads.submit(ask));
            }
            start.countDown();
            for (int i = 0; i < clients; i++) {
                var own =
                        json().auth()
                                .oauth2(DemoLogins.token(users.get(i % users.size())))
                                .body("{\"query\":\"" + ME + "\"}")
                                .post("/graphql")
                                .asString();
                assertEquals(own, answers.get(i).get());
                assertTrue(own.contains("\"name\":\""), own);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static RequestSpecification json() {
        return plain().contentType("application/json");
    }

    /** REST Assured would add a character set to the type. */
    private static RequestSpecification plain() {
        return given().config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(
                                                        "multipart/form-data", ContentType.TEXT)
                                                .encodeContentTypeAs(
                                                        "application/graphql", ContentType.TEXT)
                                                .encodeContentTypeAs(
                                                        "application/x-www-form-urlencoded",
                                                        ContentType.TEXT)));
    }
}
