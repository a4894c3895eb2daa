package org.xiaoshao.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A copy of a fresh database cluster in which Keycloak has made its tables and imported the realm.
 *
 * <p>Keycloak spends some 25 seconds on that, each time with the same result. Test stacks therefore
 * begin with a copy of the first one. Another realm or another version is another seed.
 */
final class Seed {

    /** Left out of a copy of a running server (PostgreSQL manual, 25.3.4). */
    private static final Set<String> NOT_COPIED =
            Set.of("postmaster.pid", "postmaster.opts", "pg_wal", "pg_stat_tmp", "pg_subtrans");

    /** Their directories have to exist, empty. */
    private static final List<String> EMPTY = List.of("pg_stat_tmp", "pg_subtrans");

    private final Path seeds;
    private final Path directory;
    private final String realmDigest;

    private Seed(String realm) {
        String versions = Parts.version("postgres") + "\n" + Parts.version("keycloak") + "\n";
        this.seeds = Parts.directory().resolve("seeds");
        this.directory = seeds.resolve(digest(versions + realm).substring(0, 16));
        this.realmDigest = digest(realm);
    }

    static Seed of(String realm) {
        return new Seed(realm);
    }

    static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean exists() {
        return Files.isDirectory(directory);
    }

    /** Puts the seed where a new stack expects its cluster, if there is one and it has none. */
    void plant(Path stack) {
        if (!exists() || Files.exists(stack.resolve("postgres"))) {
            return;
        }
        try {
            Path cluster = stack.resolve("postgres");
            Directories.copy(directory, cluster, Set.of());
            // PostgreSQL insists on it, whoever has copied the parts directory meanwhile.
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(stack.resolve("keycloak"));
            Files.writeString(LocalKeycloak.importedRealm(stack), realmDigest);
        } catch (IOException e) {
            throw new LocalStackException("Cannot copy the seed " + directory + ": " + e, e);
        }
    }

    /** Takes the seed from a stack that has just become ready and that nobody has used yet. */
    void take(LocalPostgres postgres, Path stack) {
        Path draft = seeds.resolve("draft-" + ProcessHandle.current().pid());
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            Directories.delete(draft);
            Path cluster = stack.resolve("postgres");
            statement.execute("SELECT pg_backup_start('seed', fast => true)");
            Directories.copy(cluster, draft, NOT_COPIED);
            String label = "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)";
            try (ResultSet result = statement.executeQuery(label)) {
                result.next();
                Files.writeString(draft.resolve("backup_label"), result.getString(1));
            }
            Directories.copy(cluster.resolve("pg_wal"), draft.resolve("pg_wal"), Set.of());
            for (String name : EMPTY) {
                Directories.copyEmpty(cluster.resolve(name), draft.resolve(name));
            }
            publish(draft);
        } catch (IOException | SQLException e) {
            throw new LocalStackException("Cannot keep a seed in " + seeds + ": " + e, e);
        }
    }

    /** Only complete seeds are ever seen; those of other realms and versions go. */
    private void publish(Path draft) throws IOException {
        for (Path old : Directories.list(seeds)) {
            if (!old.equals(draft) && !old.equals(directory)) {
                Directories.delete(old);
            }
        }
        if (exists()) {
            Directories.delete(draft);
        } else {
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
