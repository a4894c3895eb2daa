package org.xiaoshao.integration.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.stream.Stream;
import org.xiaoshao.integration.internal.Templates;
import org.xiaoshao.shared.intake.ImportKind;

/** Hands out empty files with the headers of a kind, and notes on what its columns take. */
@Path("/imports/templates")
public class TemplateResource {

    @Inject Templates templates;

    /**
     * @param language {@code zh} or {@code en}; Chinese when absent
     */
    @GET
    @Path("/{kind}.csv")
    @RolesAllowed({"community-worker", "community-secretary"})
    public Response csv(@PathParam("kind") String kind, @QueryParam("language") String language) {
        var wanted = kind(kind);
        return wanted == null
                ? Response.status(404).build()
                : file(
                        templates.csv(wanted, "en".equals(language)),
                        "text/csv; charset=utf-8",
                        kind + ".csv");
    }

    /**
     * @param language {@code zh} or {@code en}; Chinese when absent
     */
    @GET
    @Path("/{kind}.xlsx")
    @RolesAllowed({"community-worker", "community-secretary"})
    public Response xlsx(@PathParam("kind") String kind, @QueryParam("language") String language) {
        var wanted = kind(kind);
        return wanted == null
                ? Response.status(404).build()
                : file(
                        templates.xlsx(wanted, "en".equals(language)),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        kind + ".xlsx");
    }

    private static ImportKind kind(String typed) {
        return Stream.of(ImportKind.values())
                .filter(one -> one.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static Response file(byte[] content, String type, String name) {
        return Response.ok(content)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
