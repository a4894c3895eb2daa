package org.xiaoshao.integration;

import org.xiaoshao.shared.ActInput;
import org.xiaoshao.shared.intake.ImportKind;

/**
 * A file that was uploaded over REST.
 *
 * @param community code in any form
 * @param sha256 of its content, in hexadecimal digits: another content is another act
 */
public record ImportUploadInput(
        ImportKind kind, String community, String sha256, String idempotencyKey)
        implements ActInput {}
