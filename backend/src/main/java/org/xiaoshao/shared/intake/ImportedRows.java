package org.xiaoshao.shared.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Takes away rows that carry the id of an import, unless something stands on them. */
@ApplicationScoped
public class ImportedRows {

    @Inject EntityManager entityManager;

    /**
     * Removes the rows of that import that the caller keeps.
     *
     * @param table one of ours; never what a client sent
     * @return how many of them rows of another table point at; then none was removed
     */
    public int remove(String table, UUID importId) {
        return (Integer)
                entityManager
                        .createNativeQuery("select remove_imported(:table, :import)", Integer.class)
                        .setParameter("table", table)
                        .setParameter("import", importId)
                        .getSingleResult();
    }
}
