package org.xiaoshao.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures as cameras make them, and as nobody should. */
public final class Pictures {

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int MARKERS = 2;

    private Pictures() {}

    /** Red on the left, blue on the right. */
    public static byte[] jpeg(int width, int height) {
        return written(width, height, BufferedImage.TYPE_INT_RGB, "jpg");
    }

    /** The same as PNG, with its lower half transparent. */
    public static byte[] png(int width, int height) {
        return written(width, height, BufferedImage.TYPE_INT_ARGB, "png");
    }

    private static byte[] written(int width, int height, int type, String format) {
        var picture = new BufferedImage(width, height, type);
        var canvas = picture.createGraphics();
        var rows = type == BufferedImage.TYPE_INT_ARGB ? height / 2 : height;
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, rows);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width - width / 2, rows);
        canvas.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** A JPEG that says where, when (2026-03-02 10:20:30 there) and how it was held. */
    public static byte[] jpegWithTraces(
            int width, int height, int orientation, double longitude, double latitude) {
        return with(jpeg(width, height), 0xE1, exif(orientation, longitude, latitude));
    }

    /** A JPEG with a segment of that marker behind its beginning. */
    public static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 2 * MARKERS)
                .put(jpeg, 0, MARKERS)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + MARKERS))
                .put(content)
                .put(jpeg, MARKERS, jpeg.length - MARKERS)
                .array();
    }

    /** A PNG that says that it has so many pixels and holds hardly any. */
    public static byte[] hugePng(int width, int height) {
        var header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array();
        var deflater = new Deflater(9);
        deflater.setInput(new byte[1 << 16]);
        deflater.finish();
        var packed = new byte[1 << 10];
        var length = deflater.deflate(packed);
        deflater.end();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", java.util.Arrays.copyOf(packed, length)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Three directories, each at a fixed place: of the picture, of the camera, of the place. */
    private static byte[] exif(int orientation, double longitude, double latitude) {
        var tiff = ByteBuffer.allocate(400);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, SHORT, 1, orientation << 16);
        entry(tiff, 0x8769, LONG, 1, 100);
        entry(tiff, 0x8825, LONG, 1, 160);
        tiff.putInt(0);
        tiff.position(100);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, ASCII, 20, 130);
        tiff.putInt(0);
        tiff.position(130);
        tiff.put("2026:03:02 10:20:30\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(160);
        tiff.putShort((short) 4);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, 230);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, 260);
        tiff.putInt(0);
        tiff.position(230);
        degrees(tiff, latitude);
        tiff.position(260);
        degrees(tiff, longitude);
        return ByteBuffer.allocate(tiff.capacity() + 6)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Degrees to a millionth; no minutes, no seconds. */
    private static void degrees(ByteBuffer tiff, double value) {
        tiff.putInt((int) Math.round(value * 1_000_000)).putInt(1_000_000);
        tiff.putInt(0).putInt(1).putInt(0).putInt(1);
    }
}
