package org.xiaoshao.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * S3Proxy, a server that speaks S3 and checks signatures, as a process of its own: its libraries
 * are not ours. The build lays it beside the tests.
 */
final class S3Server implements AutoCloseable {

    static final String ACCESS_KEY = "test-access";
    static final String SECRET_KEY = "test-secret";

    private static final Path JAR = Path.of("target", "test-parts", "s3proxy.jar");

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static S3Server start(Path directory) {
        try {
            var port = freePort();
            var settings =
                    Files.writeString(
                            directory.resolve("s3proxy.properties"),
                            String.join(
                                    "\n",
                                    "s3proxy.endpoint=http://127.0.0.1:" + port,
                                    "s3proxy.authorization=aws-v2-or-v4",
                                    "s3proxy.identity=" + ACCESS_KEY,
                                    "s3proxy.credential=" + SECRET_KEY,
                                    "jclouds.provider=transient",
                                    "jclouds.identity=any",
                                    "jclouds.credential=any"));
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Xmx128m",
                                    "-jar",
                                    JAR.toString(),
                                    "--properties",
                                    settings.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(directory.resolve("s3proxy.log").toFile())
                            .start();
            var server = new S3Server(process, port);
            server.awaitDoor();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Until somebody opens, or the process has ended. */
    private void awaitDoor() {
        while (process.isAlive()) {
            try (var opened = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                waitForItsEnd();
            }
        }
        throw new IllegalStateException("S3Proxy ended with " + process.exitValue());
    }

    /** Not longer than a moment: it is to live. */
    private void waitForItsEnd() {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    S3Settings settings(String secretKey, String bucket) {
        return new S3Settings() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create("http://127.0.0.1:" + port));
            }

            @Override
            public Optional<String> bucket() {
                return Optional.ofNullable(bucket);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of(ACCESS_KEY);
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.ofNullable(secretKey);
            }

            @Override
            public boolean pathStyle() {
                return true;
            }
        };
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
