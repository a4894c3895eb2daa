package org.xiaoshao.evidence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.EvidenceChecked;
import org.xiaoshao.evidence.EvidenceFault;
import org.xiaoshao.evidence.EvidenceFile;
import org.xiaoshao.evidence.EvidenceTaken;
import org.xiaoshao.evidence.EvidenceUpload;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Refused;

/** Writes and finds the rows of files. */
@ApplicationScoped
public class EvidenceActs {

    @Inject Evidences evidences;
    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.evidence.most-files")
    int mostFiles;

    public EvidenceUpload begin(String secret, long length, String name) {
        var announced = StoredEvidence.announced(present(secret), length, name, now());
        evidences.persistAndFlush(announced);
        return announced.upload();
    }

    public Optional<EvidenceUpload> upload(String secret) {
        return evidences
                .uploaded(present(secret))
                .filter(one -> !one.isBound() && !one.isForgotten())
                .map(StoredEvidence::upload);
    }

    public void ready(String secret, EvidenceChecked checked) {
        evidences
                .locked(present(secret))
                .filter(one -> !one.isForgotten() && !one.isReady())
                .ifPresent(one -> one.ready(checked, now()));
        evidences.flush();
    }

    public void discard(String secret) {
        evidences
                .locked(present(secret))
                .filter(one -> !one.isBound())
                .ifPresent(one -> one.forgotten(now()));
        evidences.flush();
    }

    public List<EvidenceTaken> take(List<String> secrets, String field) {
        if (secrets == null || secrets.isEmpty()) {
            return List.of();
        }
        if (secrets.size() > mostFiles) {
            throw refused(EvidenceFault.EVIDENCE_TOO_MANY, field);
        }
        if (new HashSet<>(secrets).size() < secrets.size()) {
            throw refused(EvidenceFault.EVIDENCE_USED, field);
        }
        var taken = new ArrayList<EvidenceTaken>();
        for (var secret : secrets) {
            taken.add(take(secret, field));
            evidences.flush();
        }
        return taken;
    }

    private EvidenceTaken take(String secret, String field) {
        var one =
                evidences
                        .locked(present(secret))
                        .filter(found -> !found.isForgotten())
                        .orElseThrow(() -> refused(EvidenceFault.EVIDENCE_UNKNOWN, field));
        if (one.isBound()) {
            throw refused(EvidenceFault.EVIDENCE_USED, field);
        }
        if (!one.isReady()) {
            throw refused(EvidenceFault.EVIDENCE_UNREADY, field);
        }
        return one.bound(now());
    }

    public Optional<EvidenceFile> linked(UUID id) {
        currentScope.openEvidence(id);
        return evidences
                .findByIdOptional(id)
                .filter(one -> one.isBound() && !one.isForgotten())
                .map(StoredEvidence::file);
    }

    @SuppressWarnings("unchecked")
    public List<UUID> toSweep(Instant unboundBefore, int most) {
        return entityManager
                .createNativeQuery("select * from evidence_to_sweep(:before, :most)", UUID.class)
                .setParameter("before", unboundBefore)
                .setParameter("most", most)
                .getResultList();
    }

    public void swept(List<UUID> ids) {
        if (!ids.isEmpty()) {
            entityManager
                    .createNativeQuery("select evidence_swept(:ids) is null", Boolean.class)
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .getSingleResult();
        }
    }

    /** Lets this transaction find the one upload of that secret. */
    private byte[] present(String secret) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            currentScope.presentUpload(hash);
            return hash;
        } catch (GeneralSecurityException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    private static Refused refused(EvidenceFault why, String field) {
        return new Refused(Fault.of(why, field));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
