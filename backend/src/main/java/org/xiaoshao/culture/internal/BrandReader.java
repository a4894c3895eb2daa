package org.xiaoshao.culture.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.culture.BrandView;
import org.xiaoshao.shared.Where;
import org.xiaoshao.territory.CommunityView;
import org.xiaoshao.territory.DivisionCode;

/** Reads brands straight into views. */
@ApplicationScoped
public class BrandReader {

    /** A plain list holds this many at most. */
    private static final int MOST = 200;

    private static final String BRANDS =
            """
            select b.id, b.name, b.description, b.community_code, d.community_name
            from brand b join division d on d.code = b.community_code\
            """;

    @Inject EntityManager entityManager;

    /** The brands of the community of that code in any form, by name. */
    public List<BrandView> of(String community) {
        return DivisionCode.parse(community)
                .map(code -> read(new Where().and("b.community_code = :code", "code", code.full())))
                .orElseGet(List::of);
    }

    public Optional<BrandView> byId(UUID id) {
        return read(new Where().and("b.id = :id", "id", id)).stream().findFirst();
    }

    private List<BrandView> read(Where where) {
        var query =
                entityManager.createNativeQuery(
                        BRANDS + where.sql() + " order by b.name, b.id", Tuple.class);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = where.bind(query).setMaxResults(MOST).getResultList();
        return rows.stream()
                .map(
                        row ->
                                new BrandView(
                                        row.get("id", UUID.class).toString(),
                                        row.get("name", String.class),
                                        row.get("description", String.class),
                                        new CommunityView(
                                                row.get("community_code", String.class),
                                                row.get("community_name", String.class))))
                .toList();
    }
}
