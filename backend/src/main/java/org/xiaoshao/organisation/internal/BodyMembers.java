package org.xiaoshao.organisation.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/** Seats in bodies, as far as row-level security opens them to this transaction. */
@ApplicationScoped
class BodyMembers implements PanacheRepositoryBase<BodyMember, UUID> {

    Optional<BodyMember> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether that person sits in that body on that day or later. */
    boolean seated(UUID person, UUID organisation, LocalDate from) {
        return count(
                        "personId = ?1 and organisationId = ?2 and (validTo is null or validTo >= ?3)",
                        person,
                        organisation,
                        from)
                > 0;
    }

    /** The seats of a body to which no end is set, or one after that day. */
    List<BodyMember> stillIn(UUID organisation, LocalDate after) {
        return list(
                "organisationId = ?1 and (validTo is null or validTo > ?2)", organisation, after);
    }

    /** Whether the caller sees that person serve in that community, by a seat or a post. */
    boolean serves(UUID person, String community) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                """
                                select exists (select 1 from body_member where person_id = :person and community_code = :community)
                                    or exists (select 1 from post where person_id = :person and division_code = :community
                                               and role <> 'resident')""",
                                Boolean.class)
                        .setParameter("person", person)
                        .setParameter("community", community)
                        .getSingleResult();
    }

    /** Somebody who has no login. */
    UUID newPerson(String name) {
        var id = Ids.next();
        getEntityManager()
                .createNativeQuery("insert into person (id, name) values (:id, :name)")
                .setParameter("id", id)
                .setParameter("name", name)
                .executeUpdate();
        return id;
    }
}
