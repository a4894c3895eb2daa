package org.xiaoshao.evidence.rest;

import io.vertx.core.json.JsonObject;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.evidence.EvidenceFile;
import org.xiaoshao.evidence.EvidenceKind;
import org.xiaoshao.evidence.EvidenceLinks;
import org.xiaoshao.evidence.EvidenceLinks.Size;
import org.xiaoshao.evidence.internal.Handing;
import org.xiaoshao.evidence.internal.Handing.Handed;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Trace;

/**
 * Hands out files by links that we signed. What an uploader sent never decides how a browser takes
 * it: the media type is one of six, is not guessed at, and runs nothing.
 */
@Path("/evidence/files")
@PermitAll
public class FileResource {

    @Inject EvidenceLinks links;
    @Inject Handing handing;

    /**
     * @return 200 with the file; 403 when the link is not ours, 410 when it has expired, 404 when
     *     there is no such file any more
     */
    @GET
    @Path("/{id}/{size}")
    public Response file(
            @PathParam("id") String id,
            @PathParam("size") String size,
            @QueryParam("until") long until,
            @QueryParam("signature") String signature) {
        UUID wanted = NodeId.parse(id);
        var asked =
                Stream.of(Size.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(size))
                        .findFirst();
        if (wanted == null || asked.isEmpty()) {
            return refused(403, "LINK_UNKNOWN");
        }
        return switch (links.standing(wanted, asked.get(), until, signature)) {
            case FORGED -> refused(403, "LINK_UNKNOWN");
            case EXPIRED -> refused(410, "LINK_EXPIRED");
            case GOOD ->
                    handing.handed(wanted, asked.get())
                            .map(FileResource::handed)
                            .orElseGet(() -> refused(404, "FILE_GONE"));
        };
    }

    private static Response handed(Handed handed) {
        StreamingOutput bytes =
                out -> {
                    try (var stream = handed.content().stream()) {
                        stream.transferTo(out);
                    }
                };
        return safe(Response.ok(bytes))
                .header("Content-Type", handed.file().type())
                .header("Content-Length", handed.content().bytes())
                .header("Content-Disposition", disposition(handed.file()))
                .header("Cache-Control", "private, max-age=300, immutable")
                .build();
    }

    private static String disposition(EvidenceFile file) {
        var name =
                URLEncoder.encode(file.name() + "." + file.ending(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return "%s; filename=\"evidence.%s\"; filename*=UTF-8''%s"
                .formatted(
                        file.kind() == EvidenceKind.DOCUMENT ? "attachment" : "inline",
                        file.ending(),
                        name);
    }

    private static Response refused(int status, String code) {
        return safe(Response.status(status))
                .header("Content-Type", MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .entity(new JsonObject().put("code", code).put("traceId", Trace.current()).encode())
                .build();
    }

    private static Response.ResponseBuilder safe(Response.ResponseBuilder answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .header("Referrer-Policy", "no-referrer");
    }
}
