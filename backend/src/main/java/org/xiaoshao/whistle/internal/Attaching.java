package org.xiaoshao.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.EvidenceService;
import org.xiaoshao.evidence.EvidenceTaken;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.EvidencePhase;

/**
 * Takes what proves something for an event of a whistle. The event's words hold the hashes, so that
 * the chain proves the files; they go when the words go.
 */
@ApplicationScoped
class Attaching {

    @Inject EvidenceService evidence;
    @Inject TerritoryService territory;
    @Inject Whistles whistles;
    @Inject EntityManager entityManager;

    @ConfigProperty(name = "xiaoshao.evidence.near-metres")
    int nearMetres;

    /** Files that were taken for the event that is about to be written. */
    record Attached(EvidencePhase phase, List<EvidenceTaken> files) {}

    /** Takes those uploads; null is none. */
    Attached take(EvidencePhase phase, List<String> uploads, String field) {
        return new Attached(phase, evidence.take(uploads, field));
    }

    /** What the event's words say of them; null when there are none. */
    static String words(Attached... all) {
        var hashes =
                Arrays.stream(all)
                        .flatMap(
                                one ->
                                        one.files().stream()
                                                .map(
                                                        file ->
                                                                one.phase()
                                                                        + " "
                                                                        + file.sha256InHex()))
                        .collect(Collectors.joining("\n"));
        return hashes.isEmpty() ? null : hashes;
    }

    /**
     * Ties them to the whistle's last event.
     *
     * @param reporter whose they are; null for those of handlers
     */
    void bind(Whistle whistle, UUID reporter, Attached... all) {
        int place = 0;
        for (var attached : all) {
            for (var file : attached.files()) {
                if (place == 0) {
                    whistles.flush();
                }
                place++;
                bind(whistle, reporter, attached.phase(), file, place);
            }
        }
    }

    private void bind(
            Whistle whistle, UUID reporter, EvidencePhase phase, EvidenceTaken file, int place) {
        entityManager
                .createNativeQuery(
                        """
                        insert into whistle_evidence (evidence_id, whistle_id, sequence, place, phase, reporter_id, far_from_place)
                        values (:file, :whistle, :sequence, :place, :phase, cast(:reporter as uuid), cast(:far as boolean))""")
                .setParameter("file", file.id())
                .setParameter("whistle", whistle.id())
                .setParameter("sequence", whistle.lastSequence())
                .setParameter("place", place)
                .setParameter("phase", phase.name())
                // As text, since an untyped null would leave the database guessing.
                .setParameter("reporter", Objects.toString(reporter, null))
                .setParameter("far", Objects.toString(isFar(whistle, file), null))
                .executeUpdate();
    }

    private Boolean isFar(Whistle whistle, EvidenceTaken file) {
        var position = file.position();
        return position == null
                ? null
                : territory
                        .metresFrom(
                                whistle.communityCode(),
                                whistle.gridId(),
                                position.longitude(),
                                position.latitude())
                        .map(metres -> metres > nearMetres)
                        .orElse(null);
    }
}
