package org.xiaoshao.integration.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.xiaoshao.shared.FieldCipher;
import org.xiaoshao.shared.FieldCipher.Spot;

/**
 * The content of uploaded files, in sealed pieces: any backend can go on with a file, none keeps it
 * on a disk of its own, and nobody who reads the database reads it.
 */
@ApplicationScoped
class ImportContent {

    private static final int PIECE = 256 * 1024;

    @Inject EntityManager entityManager;
    @Inject FieldCipher cipher;

    /** Keeps a file; does nothing when that import has one already. */
    void keep(UUID importId, String community, Path file) {
        if (pieces(importId) > 0) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            var sequence = 0;
            for (var piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                insert(
                        importId,
                        community,
                        sequence,
                        cipher.sealBytes(piece, spot(importId, sequence)));
                sequence++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the file to that path. */
    void copy(UUID importId, Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            var pieces = pieces(importId);
            for (var sequence = 0; sequence < pieces; sequence++) {
                out.write(cipher.openBytes(piece(importId, sequence), spot(importId, sequence)));
            }
        } catch (IOException diskFull) {
            throw new UncheckedIOException(diskFull);
        }
    }

    void delete(UUID importId) {
        entityManager
                .createNativeQuery("delete from import_chunk where import_id = :import")
                .setParameter("import", importId)
                .executeUpdate();
    }

    private int pieces(UUID importId) {
        return (Integer)
                entityManager
                        .createNativeQuery(
                                "select cast(count(*) as int) from import_chunk where import_id = :import",
                                Integer.class)
                        .setParameter("import", importId)
                        .getSingleResult();
    }

    private byte[] piece(UUID importId, int sequence) {
        try {
            return (byte[])
                    entityManager
                            .createNativeQuery(
                                    "select content from import_chunk where import_id = :import and"
                                            + " sequence = :sequence",
                                    byte[].class)
                            .setParameter("import", importId)
                            .setParameter("sequence", sequence)
                            .getSingleResult();
        } catch (NoResultException gap) {
            throw new IllegalStateException("A piece of a file is missing.", gap);
        }
    }

    private void insert(UUID importId, String community, int sequence, byte[] sealed) {
        entityManager
                .createNativeQuery(
                        """
                        insert into import_chunk (import_id, sequence, community_code, content)
                        values (:import, :sequence, :community, :content)\
                        """)
                .setParameter("import", importId)
                .setParameter("sequence", sequence)
                .setParameter("community", community)
                .setParameter("content", sealed)
                .executeUpdate();
    }

    private static Spot spot(UUID importId, int sequence) {
        return new Spot("import_chunk", importId, "content " + sequence);
    }
}
