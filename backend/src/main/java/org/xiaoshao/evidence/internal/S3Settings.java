package org.xiaoshao.evidence.internal;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Which store that speaks S3 keeps files; none while there is no endpoint. */
@ConfigMapping(prefix = "xiaoshao.evidence.s3")
interface S3Settings {

    Optional<URI> endpoint();

    Optional<String> bucket();

    String region();

    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Whether the bucket's name stands in the path, and not in the host. */
    boolean pathStyle();
}
