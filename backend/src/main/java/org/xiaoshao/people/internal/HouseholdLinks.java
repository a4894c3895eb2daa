package org.xiaoshao.people.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.people.HouseholdLinkVisitInput;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.TextRules;

/** Who looks after which household, as far as row-level security opens it to this transaction. */
@ApplicationScoped
class HouseholdLinks implements PanacheRepositoryBase<HouseholdLink, UUID> {

    /** Locked against other acts until the transaction ends. */
    Optional<HouseholdLink> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<HouseholdLink> current(UUID household) {
        return find("householdId = ?1 and linkedTo is null", household).firstResultOptional();
    }

    /** How many households the member looks after, of all communities that the caller sees. */
    long held(UUID member) {
        return count("personId = ?1 and linkedTo is null", member);
    }

    /** Two acts on one member wait for each other, so that none of them counts too few. */
    void hold(UUID member) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(cast(:member as text), 0)) as text)")
                .setParameter("member", member.toString())
                .getSingleResult();
    }

    void visited(HouseholdLink link, HouseholdLinkVisitInput input) {
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into household_visit (id, link_id, household_id, person_id, community_code, visited_on, way, words)
                        values (:id, :link, :household, :person, :community, :day, :way, cast(:words as text))""")
                .setParameter("id", Ids.next())
                .setParameter("link", link.id())
                .setParameter("household", link.householdId())
                .setParameter("person", link.personId())
                .setParameter("community", link.communityCode())
                .setParameter("day", input.visitedOn())
                .setParameter("way", input.way().name())
                .setParameter("words", TextRules.clean(input.words()))
                .executeUpdate();
    }

    /** A household that moves out is looked after no longer. */
    void endWith(UUID household, LocalDate day, Instant recorded) {
        current(household).ifPresent(link -> link.endedWith(day, recorded));
    }

    /** The one that ended with the moving out which was recorded at that time. */
    Optional<HouseholdLink> endedWith(UUID household, Instant recorded) {
        return find("householdId = ?1 and movedOutAt = ?2", household, recorded)
                .firstResultOptional();
    }

    /** Whether the member of that link may look after one more there, seen by the caller or not. */
    boolean mayGoOn(HouseholdLink link, int most) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select member_may_go_on(:person, :community, :most)",
                                Boolean.class)
                        .setParameter("person", link.personId())
                        .setParameter("community", link.communityCode())
                        .setParameter("most", most)
                        .getSingleResult();
    }

    /** What was written of visits to those households may name anybody who lived in them. */
    void forgetWordsOf(List<UUID> households) {
        getEntityManager()
                .createNativeQuery(
                        "update household_visit set words = null where household_id = any (:households) and words is not null")
                .setParameter("households", households.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** All that is recorded of somebody as the one who looks after households. */
    void forgetMember(UUID person) {
        delete("personId = ?1", person);
    }

    void unlinkFormerMember(UUID person, LocalDate day) {
        getEntityManager()
                .createNativeQuery("select cast(unlink_former_member(:person, :day) as text)")
                .setParameter("person", person)
                .setParameter("day", day)
                .getSingleResult();
    }
}
