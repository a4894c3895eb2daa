package org.xiaoshao.integration.rest;

import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.integration.ImportService;
import org.xiaoshao.integration.ImportUploadInput;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Trace;
import org.xiaoshao.shared.intake.ImportKind;

/** Takes files in, as they come from the wire to a file of their own; GraphQL has no files. */
@Path("/imports")
public class UploadResource {

    private static final int BLOCK = 1 << 16;

    @Inject ImportService service;

    @ConfigProperty(name = "xiaoshao.imports.most-bytes")
    long mostBytes;

    /**
     * Takes a file as the body of the request.
     *
     * @param kind what its rows are
     * @param community code of the community
     * @param key made by the client: sending the same file again with it uploads it once
     * @return 201 with the import's id; 400 or 403 with a code, 413 when it is too large
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"community-worker", "community-secretary"})
    public Response upload(
            @QueryParam("kind") String kind,
            @QueryParam("community") String community,
            @HeaderParam("Idempotency-Key") String key,
            InputStream body) {
        var wanted =
                Stream.of(ImportKind.values()).filter(one -> one.name().equals(kind)).findFirst();
        if (wanted.isEmpty()) {
            return refused(400, "KIND_UNKNOWN");
        }
        if (community == null) {
            return refused(400, "DIVISION_UNKNOWN");
        }
        try {
            var file = Files.createTempFile("upload", null);
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                if (!receive(body, file, digest)) {
                    return refused(413, "TOO_LARGE");
                }
                var input =
                        new ImportUploadInput(
                                wanted.get(),
                                community,
                                HexFormat.of().formatHex(digest.digest()),
                                key);
                var id = service.upload(input, file);
                return answer(201, new JsonObject().put("id", id.toString()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (Refused refused) {
            var code = refused.faults().get(0).code().name();
            return refused(code.startsWith("NOT_YOUR") ? 403 : 400, code);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException everyJvmHasSha256) {
            throw new IllegalStateException(everyJvmHasSha256);
        }
    }

    /** Whether all of it came before it was too much. */
    private boolean receive(InputStream body, java.nio.file.Path file, MessageDigest digest) {
        try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            var block = new byte[BLOCK];
            long received = 0;
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                received += read;
                if (received > mostBytes) {
                    return false;
                }
                out.write(block, 0, read);
            }
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Response refused(int status, String code) {
        return answer(status, new JsonObject().put("code", code).put("traceId", Trace.current()));
    }

    private static Response answer(int status, JsonObject body) {
        return Response.status(status)
                .header("Content-Type", MediaType.APPLICATION_JSON)
                .entity(body.encode())
                .build();
    }
}
