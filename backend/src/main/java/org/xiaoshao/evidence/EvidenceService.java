package org.xiaoshao.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.evidence.internal.EvidenceActs;
import org.xiaoshao.shared.Refused;

/**
 * The rows of files: short transactions, none of which is open while bytes come or go. A file that
 * nothing has taken is opened by the secret of its uploader and by nothing else.
 */
@ApplicationScoped
@Transactional
public class EvidenceService {

    @Inject EvidenceActs acts;

    /** A file of so many bytes is about to be uploaded by whoever holds this secret. */
    public EvidenceUpload begin(String secret, long length, String name) {
        return acts.begin(secret, length, name);
    }

    /** The upload of that secret; absent once something took it, too. */
    public Optional<EvidenceUpload> upload(String secret) {
        return acts.upload(secret);
    }

    /** It arrived and was checked; its bytes are stored. */
    public void ready(String secret, EvidenceChecked checked) {
        acts.ready(secret, checked);
    }

    /** Forgets an upload that nothing took; the next pass removes what is stored of it. */
    public void discard(String secret) {
        acts.discard(secret);
    }

    /**
     * Takes files for something, in the transaction of the act that they go with.
     *
     * @param secrets of their uploaders; null for none
     * @param field of the input that names them
     * @throws Refused {@link EvidenceFault}
     */
    public List<EvidenceTaken> take(List<String> secrets, String field) {
        return acts.take(secrets, field);
    }

    /**
     * The file of a link that was signed; absent before something took it and once it was
     * forgotten.
     */
    public Optional<EvidenceFile> linked(UUID id) {
        return acts.linked(id);
    }

    /** Ids of files that nobody holds any more, at most so many; nothing takes them from now on. */
    public List<UUID> toSweep(Instant unboundBefore, int most) {
        return acts.toSweep(unboundBefore, most);
    }

    /** The bytes of these are gone, so that their rows may go. */
    public void swept(List<UUID> ids) {
        acts.swept(ids);
    }
}
