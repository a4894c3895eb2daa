package org.xiaoshao.transport;

/**
 * A request that is not carried out at all. Its words are fixed: they never repeat what was sent.
 */
class Refusal extends RuntimeException {

    /** Why a request is not carried out, and the status that says so over HTTP. */
    enum Reason {
        METHOD_NOT_ALLOWED(405, "Send queries by GET or POST, mutations by POST."),
        MUTATION_BY_GET(405, "A mutation needs POST."),
        NOT_ACCEPTABLE(
                406, "The answer comes as application/json or application/graphql-response+json."),
        MEDIA_TYPE_UNSUPPORTED(415, "The body must be application/json in UTF-8, uncompressed."),
        BODY_TOO_LARGE(413, "The body is too large."),
        JSON_INVALID(400, "The body, variables or extensions are not the JSON object needed."),
        BATCH_UNSUPPORTED(400, "Send one request at a time."),
        QUERY_MISSING(400, "There is no document in `query`."),
        PARAMETER_INVALID(400, "A request parameter has the wrong type."),
        SUBSCRIPTION_BY_HTTP(400, "Subscribe over WebSocket, protocol graphql-transport-ws."),
        POST_NOT_HELD(403, "The caller does not hold the post that they want to act as."),
        OVERLOADED(503, "Too many requests are waiting; try again in a second.");

        private final int status;
        private final String message;

        Reason(int status, String message) {
            this.status = status;
            this.message = message;
        }

        int status() {
            return status;
        }

        String message() {
            return message;
        }
    }

    private final Reason reason;

    Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
