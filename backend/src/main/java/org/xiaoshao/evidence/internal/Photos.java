package org.xiaoshao.evidence.internal;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.evidence.internal.UploadRefused.Reason;

/**
 * Writes pictures anew: only what can be seen is left of them. How large one is, is read before it
 * is decoded, it is decoded no larger than needed, and only so many at a time.
 */
@Singleton
class Photos {

    private static final int SMALL_EDGE = 480;
    private static final double QUALITY = 0.85;
    private static final double SMALL_QUALITY = 0.75;
    private static final int AT_ONCE = 2;
    private static final int MOST_SCANS = 64;

    /** A WebP is decoded whole, whatever of it is wanted. */
    private static final int WEBP_SHARE = 4;

    private final long mostPixels;
    private final int longestEdge;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    @Inject
    Photos(
            @ConfigProperty(name = "xiaoshao.evidence.most-pixels") long mostPixels,
            @ConfigProperty(name = "xiaoshao.evidence.longest-edge") int longestEdge) {
        this.mostPixels = mostPixels;
        this.longestEdge = longestEdge;
    }

    /**
     * @param whole where to write it as JPEG
     * @param small where to write a small one
     * @throws UploadRefused IMAGE_BROKEN, IMAGE_TOO_LARGE
     */
    void writeAnew(Path file, Magic magic, int orientation, Path whole, Path small) {
        turns.acquireUninterruptibly();
        try {
            var picture = upright(onWhite(shrunk(decoded(file, magic), longestEdge)), orientation);
            write(picture, QUALITY, whole);
            write(shrunk(picture, SMALL_EDGE), SMALL_QUALITY, small);
        } catch (UploadRefused refused) {
            throw refused;
        } catch (RuntimeException notAPicture) {
            // Decoders end in all sorts of exceptions when the bytes are not what they should be.
            throw new UploadRefused(Reason.IMAGE_BROKEN);
        } finally {
            turns.release();
        }
    }

    private BufferedImage decoded(Path file, Magic magic) {
        if (magic == Magic.JPEG && JpegScans.count(file, MOST_SCANS) > MOST_SCANS) {
            throw new UploadRefused(Reason.IMAGE_BROKEN);
        }
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var reader = reader(magic);
            try {
                reader.setInput(in, true, true);
                return decoded(reader, magic == Magic.WEBP ? mostPixels / WEBP_SHARE : mostPixels);
            } finally {
                reader.dispose();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private BufferedImage decoded(ImageReader reader, long most) {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > most) {
                throw new UploadRefused(Reason.IMAGE_TOO_LARGE);
            }
            var param = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(width, height) / longestEdge);
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ImageReader reader(Magic magic) {
        return magic == Magic.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(magic.name()).next();
    }

    private static BufferedImage shrunk(BufferedImage picture, int edge) {
        var longer = Math.max(picture.getWidth(), picture.getHeight());
        try {
            return longer <= edge
                    ? picture
                    : Thumbnails.of(picture).scale((double) edge / longer).asBufferedImage();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** In the colours of a screen, with what is transparent on white. */
    private static BufferedImage onWhite(BufferedImage picture) {
        var plain =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = plain.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                .apply(picture);
    }

    private static void write(BufferedImage picture, double quality, Path to) {
        try (var out = Files.newOutputStream(to)) {
            Thumbnails.of(picture)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(quality)
                    .toOutputStream(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
