package org.xiaoshao.evidence.internal;

import java.nio.file.Path;

/** Looks for what harms in a file. */
public interface Scanner {

    /**
     * @throws UploadRefused HARMFUL, or SCANNER_AWAY when nobody could look
     */
    void look(Path file);
}
