package org.xiaoshao.notification;

/**
 * A way by which something leaves the house to somebody. Sends one message at a time, in no
 * transaction; may be asked twice for the same one after a crash.
 */
public interface Channel {

    /** What people's choices name it by; never changes. */
    String name();

    /** Which address of theirs it needs. */
    NotificationAddress needs();

    /** Sends it, within seconds. Throws nothing: what went wrong is one of the answers. */
    Receipt send(Message message);

    /**
     * What is to be sent.
     *
     * @param to the address that {@link #needs} asks for; empty where it asks for none
     * @param subject one line
     * @param text of a few lines, plain
     */
    record Message(String to, String subject, String text) {

        /** Says nothing: it names whom it is for. */
        @Override
        public String toString() {
            return "Message[]";
        }
    }

    /** What came of it. */
    enum Receipt {
        /** Taken by whoever carries it on. */
        ACCEPTED,
        /** Refused for good: the same again would be refused again. */
        REFUSED,
        /** Not now; later perhaps. */
        RETRY_LATER
    }
}
