package org.xiaoshao.transport;

/** Why the server closes a socket; codes of the protocol. */
enum SocketClose {
    BAD_MESSAGE(4400, "Not a message of graphql-transport-ws"),
    NOT_INITIALISED(4401, "Unauthorized"),
    FORBIDDEN(4403, "Forbidden"),
    TOKEN_EXPIRED(4403, "Token expired"),
    INITIALISATION_LATE(4408, "Connection initialisation timeout"),
    OPERATION_EXISTS(4409, "Subscriber already exists"),
    INITIALISED_TWICE(4429, "Too many initialisation requests");

    private final short code;
    private final String reason;

    SocketClose(int code, String reason) {
        this.code = (short) code;
        this.reason = reason;
    }

    short code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
