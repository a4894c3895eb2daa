package org.xiaoshao.integration.internal.exports;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes a file as it is written and hands it on in pieces of one size. */
final class Pieces extends OutputStream {

    private static final int PIECE = 256 * 1024;

    private final Keeper keeper;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private int sequence;
    private long bytes;

    /** Keeps one piece. */
    interface Keeper {
        void keep(int sequence, byte[] piece);
    }

    Pieces(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        var done = 0;
        while (done < length) {
            var part = Math.min(length - done, PIECE - filled);
            System.arraycopy(from, offset + done, piece, filled, part);
            filled += part;
            done += part;
            if (filled == PIECE) {
                handOn();
            }
        }
        bytes += length;
    }

    /** The last piece; those who flush before only want to be safe. */
    @Override
    public void close() {
        if (filled > 0) {
            handOn();
        }
    }

    long bytes() {
        return bytes;
    }

    private void handOn() {
        keeper.keep(sequence, Arrays.copyOf(piece, filled));
        sequence++;
        filled = 0;
    }
}
