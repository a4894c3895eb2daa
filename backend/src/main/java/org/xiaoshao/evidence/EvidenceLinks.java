package org.xiaoshao.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links that hand out one file for some minutes, without login: pictures are fetched by tags that
 * send none. Who may see a file is asked when its link is made.
 */
@Singleton
public class EvidenceLinks {

    /** Links made within a minute are the same, so that a browser finds what it has. */
    private static final long STEP = 60;

    private static final int LEAST_KEY_LENGTH = 32;

    private final SecretKeySpec key;
    private final Duration life;
    private final Clock clock;

    @Inject
    EvidenceLinks(
            @ConfigProperty(name = "xiaoshao.tracking-secret") String secret,
            @ConfigProperty(name = "xiaoshao.evidence.link-life") Duration life,
            Clock clock) {
        if (secret.length() < LEAST_KEY_LENGTH) {
            throw new IllegalStateException(
                    "Set TRACKING_SECRET to at least " + LEAST_KEY_LENGTH + " random characters.");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.life = life;
        this.clock = clock;
    }

    /** What a link hands out. */
    public enum Size {
        WHOLE("whole"),
        SMALL("small");

        private final String word;

        Size(String word) {
            this.word = word;
        }
    }

    /** What became of a link. */
    public enum Standing {
        GOOD,
        EXPIRED,
        FORGED
    }

    /** Relative to the root of the API. */
    public String path(UUID id, Size size) {
        var until = (clock.instant().plus(life).getEpochSecond() / STEP + 1) * STEP;
        return "evidence/files/%s/%s?until=%d&signature=%s"
                .formatted(id, size.word, until, signature(id, size, until));
    }

    /** What a link is worth that somebody sent. */
    public Standing standing(UUID id, Size size, long until, String signature) {
        var wanted = signature(id, size, until).getBytes(StandardCharsets.US_ASCII);
        var sent = signature == null ? new byte[0] : signature.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(wanted, sent)) {
            return Standing.FORGED;
        }
        return clock.instant().getEpochSecond() < until ? Standing.GOOD : Standing.EXPIRED;
    }

    private String signature(UUID id, Size size, long until) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var text = "evidence:%s:%s:%d".formatted(id, size.word, until);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJvmHasHmac) {
            throw new IllegalStateException(everyJvmHasHmac);
        }
    }
}
