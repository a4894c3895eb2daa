package org.xiaoshao.evidence.rest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xiaoshao.evidence.internal.Receiving;
import org.xiaoshao.evidence.internal.UploadRefused;
import org.xiaoshao.identity.RateLimited;
import org.xiaoshao.identity.Visitor;
import org.xiaoshao.shared.Trace;

/**
 * Resumable uploads by tus 1.0: core protocol, creation and termination. Open to those without
 * login, who may blow a whistle, too; what they may do is measured by device. The last part of an
 * upload's address is its secret: it is neither logged nor guessed, and an act takes the file by
 * it.
 */
@Path("/evidence/uploads")
@PermitAll
public class TusResource {

    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject Receiving receiving;
    @Inject UploadBegin begin;
    @Inject Visitor visitor;

    @OPTIONS
    public Response options() {
        return tus(Response.noContent())
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .header("Tus-Max-Size", receiving.mostBytes())
                .build();
    }

    /**
     * Begins an upload.
     *
     * @return 201 with its address; 400, 413, 429 or 507 with a code
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response create(
            @HeaderParam("Tus-Resumable") String version,
            @HeaderParam("Upload-Length") String length,
            @HeaderParam("Upload-Metadata") String metadata,
            @HeaderParam("Xiaoshao-Device") String device,
            @Context HttpServerRequest request) {
        return answered(
                version,
                () -> {
                    visitor.comesFrom(device, request.remoteAddress().hostAddress());
                    var secret = begin.begin(number(length), fileName(metadata));
                    return tus(Response.status(Response.Status.CREATED))
                            .header("Location", "uploads/" + secret)
                            .build();
                });
    }

    /**
     * @return 200 with how much of it has arrived, 404 when there is none, 423 while it is written
     */
    @HEAD
    @Path("/{secret}")
    public Response standing(
            @HeaderParam("Tus-Resumable") String version, @PathParam("secret") String secret) {
        return answered(version, () -> standing(Response.ok(), receiving.standing(secret)));
    }

    /**
     * Takes the next piece; after the last one the file is checked.
     *
     * @return 204; 404, 409, 413, 415, 422, 423 or 503 with a code
     */
    @PATCH
    @Path("/{secret}")
    @Consumes(PIECE)
    public Response append(
            @HeaderParam("Tus-Resumable") String version,
            @PathParam("secret") String secret,
            @HeaderParam("Upload-Offset") String offset,
            InputStream body) {
        return answered(
                version,
                () ->
                        standing(
                                Response.noContent(),
                                receiving.append(secret, number(offset), body)));
    }

    /** Ends an upload that is not wanted any more. */
    @DELETE
    @Path("/{secret}")
    public Response discard(
            @HeaderParam("Tus-Resumable") String version, @PathParam("secret") String secret) {
        return answered(
                version,
                () -> {
                    receiving.discard(secret);
                    return tus(Response.noContent()).build();
                });
    }

    private static Response answered(String version, Supplier<Response> work) {
        if (!VERSION.equals(version)) {
            return tus(Response.status(Response.Status.PRECONDITION_FAILED))
                    .header("Tus-Version", VERSION)
                    .build();
        }
        try {
            return work.get();
        } catch (UploadRefused refused) {
            return refused(refused.reason().status(), refused.reason().name());
        } catch (RateLimited tooOften) {
            return refused(TOO_MANY_REQUESTS, tooOften.code());
        }
    }

    private static Response standing(Response.ResponseBuilder answer, Receiving.Standing standing) {
        return tus(answer)
                .header("Upload-Offset", standing.arrived())
                .header("Upload-Length", standing.length())
                .build();
    }

    private static Response refused(int status, String code) {
        return tus(Response.status(status))
                .header("Content-Type", MediaType.APPLICATION_JSON)
                .entity(new JsonObject().put("code", code).put("traceId", Trace.current()).encode())
                .build();
    }

    private static Response.ResponseBuilder tus(Response.ResponseBuilder answer) {
        return answer.header("Tus-Resumable", VERSION)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static Long number(String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.valueOf(typed) : null;
    }

    /** Pairs of a name and a value in Base64; null when there is none that names the file. */
    private static String fileName(String metadata) {
        return Stream.ofNullable(metadata)
                .flatMap(all -> Stream.of(all.split(",")))
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> decoded(pair[1]))
                .findFirst()
                .orElse(null);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
