package org.xiaoshao.evidence.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/**
 * Has ClamAV look, by the INSTREAM command of its daemon (clamd(8)): the file goes in pieces, each
 * behind its length in four bytes, an empty one last; the answer is one line that ends in NUL. A
 * connection a file, so that nothing is left of one that breaks off.
 */
class ClamdScanner implements Scanner {

    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final InetSocketAddress daemon;
    private final int patience;

    /**
     * @param patience how long connecting, and each answer, may take
     */
    ClamdScanner(InetSocketAddress daemon, Duration patience) {
        this.daemon = daemon;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    /**
     * @param address {@code host:port}
     * @throws IllegalArgumentException when it is none
     */
    static InetSocketAddress daemon(String address) {
        var colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not host:port: " + address);
        }
        // Looked up anew with each connection: a daemon that moves is found.
        return InetSocketAddress.createUnresolved(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Override
    public void look(Path file) {
        var answer = answer(file);
        if (answer.endsWith(FOUND)) {
            LOG.warnf("An upload was refused by clamd: %s", answer);
            throw new UploadRefused(Reason.HARMFUL);
        }
        if (!answer.equals(CLEAN)) {
            LOG.errorf("clamd could not look at an upload: %s", answer);
            throw new UploadRefused(Reason.SCANNER_AWAY);
        }
    }

    private String answer(Path file) {
        try (var socket = new Socket();
                var content = Files.newInputStream(file)) {
            socket.connect(
                    new InetSocketAddress(daemon.getHostString(), daemon.getPort()), patience);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(COMMAND);
            var piece = new byte[PIECE];
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            var in = new BufferedInputStream(socket.getInputStream());
            var line = new StringBuilder();
            for (int one = in.read(); one > 0 && line.length() < LONGEST_ANSWER; one = in.read()) {
                line.append((char) one);
            }
            return line.toString();
        } catch (IOException away) {
            LOG.errorf("clamd does not answer: %s", away.getClass().getSimpleName());
            throw new UploadRefused(Reason.SCANNER_AWAY);
        }
    }
}
