package org.xiaoshao.evidence;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiaoshao.evidence.internal.Storage;
import org.xiaoshao.testing.Pictures;
import org.xiaoshao.testing.StackResource;
import org.xiaoshao.testing.TableOwner;
import org.xiaoshao.testing.Uploads;

/** The door for what proves something: how it comes, what is taken, and what is left of it. */
@QuarkusTest
@WithTestResource(StackResource.class)
class UploadTest {

    private static final int MOST = 25 << 20;

    @Inject EvidenceRounds rounds;
    @Inject Storage storage;

    @ConfigProperty(name = "xiaoshao.evidence.directory")
    Path directory;

    @Test
    void a_file_that_would_be_too_large_is_refused_before_a_byte_of_it_comes() {
        var before = rows("true");
        refused(413, "TOO_LARGE", Uploads.begin(Integer.toString(MOST + 1), "a.jpg"));
        for (var wrong : List.of("0", "-1", "x", "99999999999999999999")) {
            refused(400, "LENGTH_WRONG", Uploads.begin(wrong, "a.jpg"));
        }
        refused(400, "LENGTH_WRONG", Uploads.begin(null, "a.jpg"));
        assertEquals(before, rows("true"));
        assertEquals(201, Uploads.begin(Integer.toString(MOST), "a.jpg").statusCode());
    }

    @Test
    void what_does_not_speak_the_protocol_is_told_so() {
        assertEquals(
                412, given().header("Upload-Length", 1).post("/evidence/uploads").statusCode());
        assertEquals(
                412,
                given().header("Tus-Resumable", "0.2.2")
                        .header("Upload-Length", 1)
                        .post("/evidence/uploads")
                        .statusCode());
        var secret = Uploads.begun(3, "a.jpg");
        var form =
                given().header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", 0)
                        .contentType("text/plain")
                        .body("abc")
                        .patch("/evidence/uploads/" + secret);
        assertEquals(415, form.statusCode());
        assertEquals("0", Uploads.standing(secret).header("Upload-Offset"));
        var options = given().options("/evidence/uploads");
        assertEquals("creation,termination", options.header("Tus-Extension"));
        assertEquals(Integer.toString(MOST), options.header("Tus-Max-Size"));
    }

    @Test
    void nobody_comes_to_an_upload_without_its_secret() {
        var id = upload(Uploads.begun(3, "a.jpg"));
        for (var guess : List.of(id, "x", "%00", "..%2F..%2Fetc%2Fpasswd")) {
            assertEquals(404, Uploads.standing(guess).statusCode(), guess);
            assertEquals(404, Uploads.append(guess, 0, new byte[3]).statusCode(), guess);
            assertEquals(404, Uploads.discard(guess).statusCode(), guess);
        }
    }

    @Test
    void a_piece_goes_on_where_the_last_one_ended_or_nowhere() {
        var photo = Pictures.jpeg(40, 30);
        var secret = Uploads.begun(photo.length, "a.jpg");
        refused(409, "OFFSET_WRONG", Uploads.append(secret, 5, photo));
        assertEquals("0", Uploads.standing(secret).header("Upload-Offset"));
        var first = java.util.Arrays.copyOf(photo, 100);
        assertEquals("100", Uploads.append(secret, 0, first).header("Upload-Offset"));
        refused(409, "OFFSET_WRONG", Uploads.append(secret, 0, first));
        var standing = Uploads.standing(secret);
        assertEquals(200, standing.statusCode());
        assertEquals("100", standing.header("Upload-Offset"));
        assertEquals(Integer.toString(photo.length), standing.header("Upload-Length"));
        refused(413, "TOO_LARGE", Uploads.append(secret, 100, photo));
        var rest = Uploads.from(photo, Integer.parseInt(offset(secret)));
        assertEquals(204, Uploads.append(secret, photo.length - rest.length, rest).statusCode());
        assertEquals(Integer.toString(photo.length), offset(secret));
        refused(409, "OFFSET_WRONG", Uploads.append(secret, photo.length, new byte[1]));
    }

    @Test
    void what_had_arrived_when_a_backend_ended_is_checked_when_it_is_asked_for()
            throws IOException {
        var photo = Pictures.jpeg(40, 30);
        var secret = Uploads.begun(photo.length, "a.jpg");
        var id = upload(secret);
        Files.write(directory.resolve("incoming").resolve(id + ".part"), photo);
        assertEquals(Integer.toString(photo.length), offset(secret));
        assertEquals(1, rows("id = '" + id + "' and format = 'JPEG'"));
        assertFalse(Files.exists(directory.resolve("incoming").resolve(id + ".part")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.jpg | <html><script>alert(1)</script></html>",
                "photo.jpg | <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "report.pdf | PK\u0003\u0004 zip",
                "photo.png | GIF89a",
                "a.webm | \u001AEß£ matroska",
                "x | MZ"
            })
    void what_it_is_called_does_not_make_it_a_photo(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        nothingIsLeft(415, "TYPE_UNKNOWN", bytes, name);
    }

    @Test
    void pictures_that_are_none_or_swell_are_refused_and_nothing_is_left() {
        nothingIsLeft(422, "IMAGE_TOO_LARGE", Pictures.hugePng(30_000, 30_000), "bomb.png");
        nothingIsLeft(422, "IMAGE_BROKEN", Pictures.hugePng(600, 40_000), "liar.png");
        nothingIsLeft(
                422,
                "IMAGE_BROKEN",
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 1, 2},
                "empty.jpg");
        var scans = new java.io.ByteArrayOutputStream();
        scans.writeBytes(java.util.Arrays.copyOf(Pictures.jpeg(8, 8), 20));
        for (int i = 0; i < 100; i++) {
            scans.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2, 1, 1});
        }
        nothingIsLeft(422, "IMAGE_BROKEN", scans.toByteArray(), "scans.jpg");
        var heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        nothingIsLeft(415, "HEIC_UNSUPPORTED", heic, "IMG_1.HEIC");
    }

    @Test
    void of_a_photo_only_what_can_be_seen_is_left() throws Exception {
        var traced = Pictures.jpegWithTraces(60, 40, 6, 111.67, 39.92);
        var comment = "<script>alert('金丝雀')</script>".getBytes(StandardCharsets.UTF_8);
        var commented = Pictures.with(traced, 0xFE, comment);
        var polyglot = new java.io.ByteArrayOutputStream();
        polyglot.writeBytes(commented);
        polyglot.writeBytes("PK\u0003\u0004<script>canary</script>".getBytes());
        var secret = Uploads.arrived(polyglot.toByteArray(), "a.jpg");
        var kept = stored(Storage.whole(java.util.UUID.fromString(upload(secret))));
        var text = new String(kept, StandardCharsets.ISO_8859_1);
        for (var trace : List.of("Exif", "script", "canary", "PK\u0003")) {
            assertFalse(text.contains(trace), trace);
        }
        var read = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
        assertEquals(0, read.getDirectoriesOfType(ExifDirectoryBase.class).size());
        var picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertEquals("40x60", picture.getWidth() + "x" + picture.getHeight());
        // It was held upright by its note alone: what was left is above now.
        assertTrue((picture.getRGB(20, 5) >> 16 & 0xFF) > 200, "red above");
        assertTrue((picture.getRGB(20, 55) & 0xFF) > 200, "blue below");
        assertEquals(
                1,
                rows(
                        "id = '%s' and longitude between 111.6699 and 111.6701 and latitude between 39.9199 and 39.9201 and taken_at = '2026-03-02 10:20:30+08'"
                                .formatted(upload(secret))));
    }

    @Test
    void a_large_picture_is_kept_no_larger_than_needed_and_a_small_one_beside_it()
            throws Exception {
        var id =
                java.util.UUID.fromString(
                        upload(Uploads.arrived(Pictures.png(6000, 3000), "a.png")));
        var whole = ImageIO.read(new ByteArrayInputStream(stored(Storage.whole(id))));
        assertEquals("2560x1280", whole.getWidth() + "x" + whole.getHeight());
        assertEquals(0xFFFFFF, whole.getRGB(100, 1200) & 0xFFFFFF);
        var small = ImageIO.read(new ByteArrayInputStream(stored(Storage.small(id))));
        assertEquals("480x240", small.getWidth() + "x" + small.getHeight());
    }

    @Test
    void papers_and_recordings_are_known_by_their_first_bytes() {
        var kinds =
                List.of(
                        "PDF %PDF-1.7\n",
                        "MP3 ID3\u0004",
                        "MP3 \u00FF\u00FB\u0090\u0000",
                        "OGG OggS\0",
                        "M4A \0\0\0\u0020ftypM4A \0\0\0\0",
                        "WEBM \u001A\u0045\u00DF\u00A3\u009F\u0042\u0082\u0084webm");
        for (var kind : kinds) {
            var space = kind.indexOf(' ');
            var content = kind.substring(space + 1).getBytes(StandardCharsets.ISO_8859_1);
            var id = upload(Uploads.arrived(content, "x"));
            assertEquals(
                    1,
                    rows("id = '" + id + "' and format = '" + kind.substring(0, space) + "'"),
                    kind);
        }
    }

    @Test
    void what_nothing_takes_is_gone_after_a_day_and_what_is_not_wanted_at_once() {
        var unwanted = Uploads.photo();
        var old = Uploads.photo();
        var young = Uploads.photo();
        var part = Uploads.begun(9, "part.jpg");
        Uploads.append(part, 0, new byte[4]);
        var ids = List.of(upload(unwanted), upload(old), upload(part));
        assertEquals(204, Uploads.discard(unwanted).statusCode());
        assertEquals(404, Uploads.standing(unwanted).statusCode());
        TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement()) {
                        return statement.executeUpdate(
                                "update evidence set created_at = now() - interval '25 hours' where id in ('%s', '%s')"
                                        .formatted(ids.get(1), ids.get(2)));
                    }
                },
                "evidence");
        rounds.go();
        for (var id : ids) {
            assertEquals(0, rows("id = '" + id + "'"));
            var uuid = java.util.UUID.fromString(id);
            assertTrue(storage.open(Storage.whole(uuid)).isEmpty());
            assertTrue(storage.open(Storage.small(uuid)).isEmpty());
            assertFalse(Files.exists(directory.resolve("incoming").resolve(id + ".part")));
        }
        assertEquals(404, Uploads.standing(old).statusCode());
        assertEquals(200, Uploads.standing(young).statusCode());
    }

    private void nothingIsLeft(int status, String code, byte[] content, String name) {
        var secret = Uploads.begun(content.length, name);
        var id = upload(secret);
        refused(status, code, Uploads.append(secret, 0, content));
        assertEquals(404, Uploads.standing(secret).statusCode());
        assertFalse(Files.exists(directory.resolve("incoming").resolve(id + ".part")));
        assertTrue(storage.open(Storage.whole(java.util.UUID.fromString(id))).isEmpty());
        rounds.go();
        assertEquals(0, rows("id = '" + id + "'"));
    }

    private static void refused(int status, String code, Response answer) {
        assertEquals(status, answer.statusCode(), answer::asString);
        assertEquals(code, answer.jsonPath().getString("code"));
    }

    private static String offset(String secret) {
        return Uploads.standing(secret).header("Upload-Offset");
    }

    private byte[] stored(String name) throws IOException {
        try (var stream = storage.open(name).orElseThrow().stream()) {
            return stream.readAllBytes();
        }
    }

    /** The id of an upload, which its uploader is not told. */
    private static String upload(String secret) {
        return text(
                "select id from evidence where upload_hash = sha256(convert_to('"
                        + secret
                        + "', 'UTF8'))");
    }

    private static int rows(String condition) {
        return Integer.parseInt(text("select count(*) from evidence where " + condition));
    }

    private static String text(String sql) {
        return TableOwner.unbound(
                connection -> {
                    try (var statement = connection.createStatement();
                            var row = statement.executeQuery(sql)) {
                        row.next();
                        return row.getString(1);
                    }
                },
                "evidence");
    }
}
