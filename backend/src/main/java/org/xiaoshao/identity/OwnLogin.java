package org.xiaoshao.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.xiaoshao.shared.Ids;

/**
 * What a caller becomes by their own act: a person who lives somewhere. Where and who is the matter
 * of the capability that knows it; row-level security asks for its word.
 */
@ApplicationScoped
public class OwnLogin {

    @Inject EntityManager entityManager;
    @Inject CurrentScope currentScope;
    @Inject Event<PostsChanged> changed;
    @Inject Clock clock;

    /** Where somebody lives. */
    public record Home(String community, UUID building, String unit) {}

    /**
     * Makes the caller's login a person's, if it is nobody's yet, and lets them live there.
     *
     * @param name of somebody new
     * @return the caller's person
     */
    public UUID livesAt(String name, Home home) {
        var person = Objects.requireNonNullElseGet(currentScope.get().person(), Ids::next);
        if (currentScope.get().person() == null) {
            entityManager
                    .createNativeQuery(
                            "insert into person (id, name, subject) values (:id, :name, :subject)")
                    .setParameter("id", person)
                    .setParameter("name", name)
                    .setParameter("subject", currentScope.caller().subject())
                    .executeUpdate();
        }
        entityManager
                .createNativeQuery(
                        """
                        insert into post (id, person_id, role, division_code, building_id, unit, valid_from)
                        select :id, :person, 'resident', :community, :building, cast(:unit as text), :today
                        where not exists (
                            select 1 from post
                            where person_id = :person and role = 'resident' and building_id = :building
                              and unit is not distinct from cast(:unit as text)
                              and :today between valid_from and coalesce(valid_to, 'infinity'))""")
                .setParameter("id", Ids.next())
                .setParameter("person", person)
                .setParameter("community", home.community())
                .setParameter("building", home.building())
                .setParameter("unit", home.unit())
                .setParameter("today", LocalDate.now(clock))
                .executeUpdate();
        changed.fire(new PostsChanged(person));
        return person;
    }
}
