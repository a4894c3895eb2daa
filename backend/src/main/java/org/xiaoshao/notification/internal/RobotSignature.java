package org.xiaoshao.notification.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a robot of DingTalk knows who speaks (加签): a signed time behind its address. */
final class RobotSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private RobotSignature() {}

    /** That address, signed at that time; it is refused an hour later. */
    static String signed(String url, String secret, Instant at) {
        var timestamp = at.toEpochMilli();
        return url
                + (url.indexOf('?') < 0 ? '?' : '&')
                + "timestamp="
                + timestamp
                + "&sign="
                + URLEncoder.encode(sign(timestamp, secret), StandardCharsets.UTF_8);
    }

    private static String sign(long timestamp, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var said = timestamp + "\n" + secret;
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
