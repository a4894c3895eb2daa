package org.xiaoshao.identity.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/** Posts, as far as row-level security opens them to this transaction. */
@ApplicationScoped
class Posts implements PanacheRepositoryBase<Post, UUID> {

    /** Term by term: the same role at the same place, at a time that overlaps. */
    private static final String SAME_POST =
            """
            from post p
            where p.role = :role
              and p.division_code is not distinct from cast(:division as text)
              and p.grid_id is not distinct from cast(:grid as uuid)
              and p.building_id is not distinct from cast(:building as uuid)
              and p.unit is not distinct from cast(:unit as text)
              and p.organisation_id is not distinct from cast(:organisation as uuid)
              and p.valid_from <= coalesce(cast(:to as date), 'infinity')
              and coalesce(p.valid_to, 'infinity') >= :from
              and not p.called_off""";

    Optional<Post> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those who stand in for that post after that day. */
    List<Post> substitutesAfter(UUID post, LocalDate day) {
        return find(
                        "standsInFor = ?1 and not calledOff and (validTo is null or validTo > ?2)",
                        post,
                        day)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Waits while another transaction gives a post of that role at that place. */
    void hold(AppointmentTerms terms) {
        var place = terms.place();
        var seat =
                String.join(
                        " ",
                        terms.role().realmName(),
                        String.valueOf(place.division()),
                        String.valueOf(place.building()),
                        String.valueOf(place.grid()),
                        String.valueOf(place.unit()),
                        String.valueOf(place.organisation()));
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:seat, 0)) as text)",
                        String.class)
                .setParameter("seat", seat)
                .getSingleResult();
    }

    /** Who holds that post at some time of those terms, and whether they only stand in. */
    @SuppressWarnings("unchecked")
    List<Tuple> holders(AppointmentTerms terms) {
        var place = terms.place();
        return getEntityManager()
                .createNativeQuery(
                        "select p.person_id, p.stands_in_for is not null as stands_in " + SAME_POST,
                        Tuple.class)
                .setParameter("role", terms.role().realmName())
                .setParameter("division", place.division())
                .setParameter("grid", text(place.grid()))
                .setParameter("building", text(place.building()))
                .setParameter("unit", place.unit())
                .setParameter("organisation", text(place.organisation()))
                .setParameter("from", terms.from())
                .setParameter("to", terms.to() == null ? null : terms.to().toString())
                .getResultList();
    }

    /** Whether the caller sees that person serve somewhere. */
    boolean knows(UUID person) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select exists (select 1 from person where id = :person)",
                                Boolean.class)
                        .setParameter("person", person)
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

    // As text, since an untyped null would leave the database guessing.
    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
