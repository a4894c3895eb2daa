package org.xiaoshao.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Links as this backend signed them at another time. */
public final class SignedLinks {

    private SignedLinks() {}

    /** One that was good for five minutes, and that was so long ago. */
    public static String signedBefore(Duration ago, UUID id) {
        var secret = ConfigProvider.getConfig().getValue("xiaoshao.tracking-secret", String.class);
        var then = Clock.fixed(Clock.systemUTC().instant().minus(ago), ZoneOffset.UTC);
        return new EvidenceLinks(secret, Duration.ofMinutes(5), then)
                .path(id, EvidenceLinks.Size.WHOLE);
    }
}
