package org.xiaoshao.evidence.internal;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.xiaoshao.evidence.EvidenceTaken;
import org.xiaoshao.shared.ServerClock;

/**
 * What a JPEG says of how it was made (EXIF). Other pictures hardly ever say it, and their notes
 * may be packed to swell to any size.
 *
 * @param orientation how to turn it, as EXIF counts; 1 when it stands upright
 * @param takenAt null when it does not say
 * @param position null when it does not say
 */
record Traces(int orientation, Instant takenAt, EvidenceTaken.Position position) {

    static final Traces NONE = new Traces(1, null, null);

    private static final int LAST_ORIENTATION = 8;

    static Traces of(Path jpeg) {
        try {
            var all = JpegMetadataReader.readMetadata(jpeg.toFile(), List.of(new ExifReader()));
            return new Traces(orientation(all), takenAt(all), position(all));
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // Whether it is a picture at all is found when it is decoded.
            return NONE;
        }
    }

    private static int orientation(Metadata all) {
        var directory = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            if (directory != null && directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                var found = directory.getInt(ExifIFD0Directory.TAG_ORIENTATION);
                return found >= 1 && found <= LAST_ORIENTATION ? found : 1;
            }
        } catch (MetadataException noNumber) {
            return 1;
        }
        return 1;
    }

    /** Cameras write the hour of the place; where they do not say which that is, it is ours. */
    private static Instant takenAt(Metadata all) {
        var directory = all.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date =
                directory == null
                        ? null
                        : directory.getDateOriginal(TimeZone.getTimeZone(ServerClock.ZONE));
        return date == null ? null : date.toInstant();
    }

    private static EvidenceTaken.Position position(Metadata all) {
        var directory = all.getFirstDirectoryOfType(GpsDirectory.class);
        var found = directory == null ? null : directory.getGeoLocation();
        return found == null || found.isZero()
                ? null
                : new EvidenceTaken.Position(found.getLongitude(), found.getLatitude());
    }
}
