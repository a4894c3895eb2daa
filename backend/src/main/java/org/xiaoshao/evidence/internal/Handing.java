package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.evidence.EvidenceFile;
import org.xiaoshao.evidence.EvidenceKind;
import org.xiaoshao.evidence.EvidenceLinks.Size;
import org.xiaoshao.evidence.EvidenceService;

/** Finds what a link hands out: the row, then the bytes, in no transaction any more. */
@ApplicationScoped
public class Handing {

    @Inject EvidenceService service;
    @Inject Storage storage;

    /** A file with its bytes; whoever asked closes them. */
    public record Handed(EvidenceFile file, Storage.Content content) {}

    public Optional<Handed> handed(UUID id, Size size) {
        return service.linked(id)
                .filter(file -> size == Size.WHOLE || file.kind() == EvidenceKind.PHOTO)
                .flatMap(
                        file ->
                                storage.open(
                                                size == Size.WHOLE
                                                        ? Storage.whole(id)
                                                        : Storage.small(id))
                                        .map(content -> new Handed(file, content)));
    }
}
