package org.xiaoshao.transport;

import java.util.Map;

/**
 * One request as it was sent.
 *
 * @param query the document's text
 * @param operationName which operation of the document; null when it holds one
 * @param variables by name; values as JSON has them
 */
record GraphQlRequest(String query, String operationName, Map<String, Object> variables) {}
