package org.xiaoshao.evidence.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.EvidenceService;
import org.xiaoshao.evidence.EvidenceUpload;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/**
 * Takes files in, piece by piece, as tus 1.0 has it. No transaction is open while bytes come: the
 * row is asked for before, and told after. A file that is refused when it is complete is forgotten.
 */
@Singleton
public class Receiving {

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final EvidenceService service;
    private final Incoming incoming;
    private final Checking checking;
    private final long mostBytes;
    private final Semaphore writing;

    @Inject
    Receiving(
            EvidenceService service,
            Incoming incoming,
            Checking checking,
            @ConfigProperty(name = "xiaoshao.evidence.most-bytes") long mostBytes,
            @ConfigProperty(name = "xiaoshao.evidence.most-at-once") int mostAtOnce) {
        this.service = service;
        this.incoming = incoming;
        this.checking = checking;
        this.mostBytes = mostBytes;
        this.writing = new Semaphore(mostAtOnce);
    }

    /** An upload as its client knows it. */
    public record Standing(String secret, long length, long arrived) {}

    public long mostBytes() {
        return mostBytes;
    }

    /**
     * Begins an upload.
     *
     * @return its secret, by which it is found and taken
     * @throws UploadRefused LENGTH_WRONG, TOO_LARGE, STORE_FULL
     */
    public String begin(Long length, String name) {
        if (length == null || length <= 0) {
            throw new UploadRefused(Reason.LENGTH_WRONG);
        }
        if (length > mostBytes) {
            throw new UploadRefused(Reason.TOO_LARGE);
        }
        incoming.requireSpace(length);
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        service.begin(secret, length, FileNames.clean(name));
        return secret;
    }

    /**
     * How far it has come; what was complete but not checked when a backend ended is checked now.
     */
    public Standing standing(String secret) {
        var upload = found(secret);
        if (upload.ready()) {
            return new Standing(secret, upload.length(), upload.length());
        }
        return incoming.alone(
                upload.id(),
                () -> {
                    var arrived = incoming.arrived(upload.id());
                    finishIfComplete(secret, upload);
                    return new Standing(secret, upload.length(), arrived);
                });
    }

    /**
     * Appends to it, and checks it when that was the rest.
     *
     * @throws UploadRefused UPLOAD_UNKNOWN, OFFSET_WRONG, UPLOAD_BUSY, OVERLOADED, TOO_LARGE, and
     *     what it is refused for once it is complete
     */
    public Standing append(String secret, Long offset, InputStream body) {
        var upload = found(secret);
        if (offset == null || upload.ready()) {
            throw new UploadRefused(Reason.OFFSET_WRONG);
        }
        if (!writing.tryAcquire()) {
            throw new UploadRefused(Reason.OVERLOADED);
        }
        try {
            return incoming.alone(
                    upload.id(),
                    () -> {
                        incoming.append(upload.id(), offset, upload.length(), body);
                        var arrived = incoming.arrived(upload.id());
                        finishIfComplete(secret, upload);
                        return new Standing(secret, upload.length(), arrived);
                    });
        } finally {
            writing.release();
        }
    }

    /** Its uploader does not want it any more. */
    public void discard(String secret) {
        found(secret);
        service.discard(secret);
    }

    private void finishIfComplete(String secret, EvidenceUpload upload) {
        if (incoming.arrived(upload.id()) < upload.length()) {
            return;
        }
        try {
            service.ready(secret, checking.store(upload.id(), incoming.file(upload.id())));
            incoming.remove(upload.id());
        } catch (UploadRefused refused) {
            if (refused.reason() != Reason.SCANNER_AWAY) {
                incoming.remove(upload.id());
                service.discard(secret);
            }
            throw refused;
        }
    }

    private EvidenceUpload found(String secret) {
        return service.upload(secret).orElseThrow(() -> new UploadRefused(Reason.UPLOAD_UNKNOWN));
    }
}
