package org.xiaoshao.integration.rest;

import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.xiaoshao.integration.ExportFormat;
import org.xiaoshao.integration.ExportService;
import org.xiaoshao.integration.ExportedFile;
import org.xiaoshao.shared.NodeId;

/** Hands the file of an export to whoever asked for it, and to nobody else. */
@Path("/exports")
public class ExportResource {

    @Inject ExportService service;

    /**
     * @return 200 with the file, 404 for whatever is not the caller's own and there
     */
    @GET
    @Path("/{id}/file")
    @Authenticated
    public Response file(@PathParam("id") String id) {
        return service.download(NodeId.parse(id))
                .map(this::handed)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    private Response handed(ExportedFile file) {
        var name =
                "%s.%s"
                        .formatted(file.list(), file.format())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
        var type =
                file.format() == ExportFormat.CSV
                        ? "text/csv; charset=utf-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        StreamingOutput pieces =
                out -> {
                    for (int i = 0; i < file.pieces(); i++) {
                        out.write(service.piece(file, i));
                    }
                };
        return Response.ok(pieces)
                .header("Content-Type", type)
                .header("Content-Length", file.bytes())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
