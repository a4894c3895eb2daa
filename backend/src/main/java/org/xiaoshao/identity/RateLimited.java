package org.xiaoshao.identity;

import java.time.Duration;
import org.xiaoshao.shared.DomainException;

/** Somebody without login asks too often. */
public class RateLimited extends DomainException {

    RateLimited(Duration wait) {
        super(
                "TOO_MANY_REQUESTS",
                null,
                "Too often without login; try again in %d seconds, or log in."
                        .formatted(wait.toSeconds() + 1));
    }
}
