package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What drafts change. */
@ApplicationScoped
class DraftMatters implements PanacheRepositoryBase<DraftMatter, UUID> {

    Optional<DraftMatter> of(DutyList list, String code) {
        return find("dutyListId = ?1 and code = ?2", list.id(), code).firstResultOptional();
    }

    List<DraftMatter> of(DutyList list) {
        return list("dutyListId = ?1 order by code", list.id());
    }

    void forget(DutyList list) {
        delete("dutyListId = ?1", list.id());
    }
}
