package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.FieldCipher.Spot;

/** Files in sealed pieces: on no disk, and unreadable in the database. */
@ApplicationScoped
class ExportContent {

    @Inject EntityManager entityManager;
    @Inject FieldCipher cipher;

    /**
     * Keeps a piece of what is still being written; locked, so that nobody withdraws it meanwhile.
     *
     * @return whether it is still being written
     */
    boolean keep(UUID export, int attempt, int sequence, byte[] piece) {
        var sealed = cipher.sealBytes(piece, spot(export, attempt, sequence));
        return entityManager
                        .createNativeQuery(
                                """
                                insert into export_chunk (export_id, attempt, sequence, person_id, content)
                                select e.id, e.attempt, :sequence, e.person_id, :content from export e
                                where e.id = :export and e.attempt = :attempt and e.state = 'WRITING'
                                for share""")
                        .setParameter("export", export)
                        .setParameter("attempt", attempt)
                        .setParameter("sequence", sequence)
                        .setParameter("content", sealed)
                        .executeUpdate()
                > 0;
    }

    int pieces(UUID export, int attempt) {
        return (Integer)
                entityManager
                        .createNativeQuery(
                                """
                                select count(*) from export_chunk
                                where export_id = :export and attempt = :attempt""",
                                Integer.class)
                        .setParameter("export", export)
                        .setParameter("attempt", attempt)
                        .getSingleResult();
    }

    byte[] piece(UUID export, int attempt, int sequence) {
        var sealed =
                (byte[])
                        entityManager
                                .createNativeQuery(
                                        """
                                        select content from export_chunk
                                        where export_id = :export and attempt = :attempt
                                          and sequence = :sequence""",
                                        byte[].class)
                                .setParameter("export", export)
                                .setParameter("attempt", attempt)
                                .setParameter("sequence", sequence)
                                .getSingleResult();
        return cipher.openBytes(sealed, spot(export, attempt, sequence));
    }

    void delete(UUID export) {
        entityManager
                .createNativeQuery("delete from export_chunk where export_id = :export")
                .setParameter("export", export)
                .executeUpdate();
    }

    private static Spot spot(UUID export, int attempt, int sequence) {
        return new Spot("export_chunk", export, "content " + attempt + " " + sequence);
    }
}
