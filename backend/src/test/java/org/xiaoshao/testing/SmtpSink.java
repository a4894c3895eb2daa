package org.xiaoshao.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real socket that speaks SMTP as far as one mail needs it, and keeps what it heard. */
public final class SmtpSink implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final Thread sink = new Thread(this::serve, "smtp-sink");
    private volatile Socket talking;
    private volatile String toRecipient = "250 OK";

    public SmtpSink() {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        sink.setDaemon(true);
        sink.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Every line, in order. */
    public List<String> heard() {
        return heard;
    }

    /** What it says to whoever a mail is for. */
    public void saysToRecipients(String answer) {
        toRecipient = answer;
    }

    /**
     * Returns when nobody listens any more: a thread that still waits may take one mail after the
     * door is shut.
     */
    @Override
    public void close() {
        try {
            server.close();
            var open = talking;
            if (open != null) {
                open.close();
            }
            sink.join();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                talking = socket;
                if (!server.isClosed()) {
                    talk(socket);
                }
            } catch (IOException closed) {
                // The next one, or the end of the test.
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        var in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        say(socket, "220 sink");
        var mail = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (mail) {
                mail = !line.equals(".");
                if (!mail) {
                    say(socket, "250 taken");
                }
                continue;
            }
            var word = line.toUpperCase(Locale.ROOT);
            if (word.startsWith("DATA")) {
                mail = true;
                say(socket, "354 go on");
            } else if (word.startsWith("RCPT")) {
                say(socket, toRecipient);
            } else if (word.startsWith("QUIT")) {
                say(socket, "221 bye");
            } else {
                say(socket, "250 OK");
            }
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
