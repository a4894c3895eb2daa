package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.xiaoshao.integration.ImportState;

/** Keeps the content of a file that has just been uploaded, once. */
@ApplicationScoped
public class Uploads {

    @Inject Imports imports;
    @Inject ImportContent content;

    /** Does nothing when it was kept before: the same upload was sent again. */
    public void keep(UUID id, Path file) {
        var one = imports.findById(id);
        if (one.state() != ImportState.UPLOADED) {
            return;
        }
        try {
            one.holds(Files.size(file));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
        content.keep(id, one.community(), file);
    }
}
