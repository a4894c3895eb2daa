package org.xiaoshao.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies are read and in which type answers are given. */
class MediaTypesTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json; charset=iso-8859-1",
                "text/json",
            })
    void a_body_that_is_not_json_in_utf8_is_not_read(String contentType) {
        assertEquals(false, MediaTypes.isJson(contentType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
            })
    void json_in_utf8_is_read(String contentType) {
        assertEquals(true, MediaTypes.isJson(contentType));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/xml, image/*",
                "application/json;q=0",
                "*/*;q=0",
                "application/json;q=x",
            })
    void a_client_that_takes_neither_type_is_told_so(String accept) {
        var refusal = assertThrows(Refusal.class, () -> MediaTypes.answer(accept));
        assertEquals(Refusal.Reason.NOT_ACCEPTABLE, refusal.reason());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                                            | application/json
                    application/*                                                  | application/json
                    application/json                                               | application/json
                    application/graphql-response+json                              | application/graphql-response+json
                    application/graphql-response+json, application/json            | application/graphql-response+json
                    application/json, application/graphql-response+json;q=0.5      | application/json
                    application/json;q=0, */*                                      | application/graphql-response+json
                    text/html, application/json;q=0.9, */*;q=0.8                   | application/json
                    """)
    void the_favourite_wins_and_json_where_there_is_none(String accept, String type) {
        assertEquals(type, MediaTypes.answer(accept));
    }
}
