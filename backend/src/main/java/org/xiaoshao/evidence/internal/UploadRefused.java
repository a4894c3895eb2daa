package org.xiaoshao.evidence.internal;

/** What was uploaded, or how, is not taken; nothing of it is kept. */
public class UploadRefused extends RuntimeException {

    /** Why, and the status of HTTP that says so. */
    public enum Reason {
        LENGTH_WRONG(400),
        TOO_LARGE(413),
        UPLOAD_UNKNOWN(404),
        OFFSET_WRONG(409),
        UPLOAD_BUSY(423),
        STORE_FULL(507),
        OVERLOADED(503),
        TYPE_UNKNOWN(415),
        HEIC_UNSUPPORTED(415),
        IMAGE_BROKEN(422),
        IMAGE_TOO_LARGE(422),
        HARMFUL(422),
        SCANNER_AWAY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Reason reason;

    UploadRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
