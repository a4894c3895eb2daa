package org.xiaoshao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-arm_64.txz"
    })
    void everySupportedPlatformHasItsServer(String system, String machine, String archive) {
        assertEquals(archive, PostgresBinaries.archiveName(system, machine));
        assertNotNull(PostgresBinaries.class.getResource(archive));
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertFalse(Ports.isFree(port));
            String message =
                    assertThrows(
                                    LocalStackException.class,
                                    () -> Ports.requireFree("Keycloak", port, "KEYCLOAK_PORT"))
                            .getMessage();
            assertTrue(message.contains("Keycloak cannot start: port " + port), message);
            assertTrue(message.contains("KEYCLOAK_PORT"), message);
        }
    }
}
