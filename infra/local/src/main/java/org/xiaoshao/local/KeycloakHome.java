package org.xiaoshao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unpacked Keycloak distribution, built once for PostgreSQL, and the homes of its running
 * instances.
 *
 * <p>A running instance writes into its home (imports, caches), so each gets a directory of its own
 * in which only the program files are links to the shared distribution.
 */
final class KeycloakHome {

    private static final List<String> SHARED = List.of("lib", "providers", "themes");
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--health-enabled=true");

    private KeycloakHome() {}

    /**
     * The distribution, augmented for what we run it with; the first call takes about half a
     * minute.
     */
    static Path built(Part part) {
        Path home = Parts.directory().resolve("keycloak-" + Parts.version("keycloak"));
        if (!Files.exists(home.resolve("bin/kc.sh"))) {
            throw new LocalStackException(
                    "Keycloak is not unpacked in "
                            + home
                            + ". Run: mvn -pl infra/local process-resources"
                            + " / 尚未解压 Keycloak，请先运行上述命令。");
        }
        Path marker = home.resolve(".built-" + Integer.toHexString(BUILD.hashCode()));
        Parts.once(
                marker,
                () -> {
                    List<String> command =
                            new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
                    command.addAll(BUILD);
                    PartProcess.run(part, home, command);
                });
        return home;
    }

    /** Makes or refreshes the home of one instance. */
    static void prepareInstance(Path built, Path instance) throws IOException {
        Files.createDirectories(instance.resolve("data/import"));
        copyConfiguration(built.resolve("conf"), instance.resolve("conf"));
        for (String name : SHARED) {
            Path link = instance.resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, built.resolve(name));
        }
    }

    private static void copyConfiguration(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
