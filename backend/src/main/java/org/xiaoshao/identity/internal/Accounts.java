package org.xiaoshao.identity.internal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Logins, as far as row-level security opens them to this transaction. */
@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, UUID> {

    Optional<Account> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether that person has a login, by whatever hand. */
    boolean hasLogin(UUID person) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery(
                                "select exists (select 1 from person where id = :person and subject is not null)",
                                Boolean.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }

    /** Whether somebody has that username, also somebody whom the caller does not see. */
    boolean isTaken(String username) {
        return (Boolean)
                getEntityManager()
                        .createNativeQuery("select username_taken(:username)", Boolean.class)
                        .setParameter("username", username)
                        .getSingleResult();
    }

    /** From now on that person is who logs in with the subject of their account. */
    void link(Account account) {
        getEntityManager()
                .createNativeQuery("update person set subject = :subject where id = :person")
                .setParameter("subject", account.subject())
                .setParameter("person", account.personId())
                .executeUpdate();
    }

    /** Code of the county in whose trail it stands: that of the person's latest post. */
    String county(UUID person) {
        return (String)
                getEntityManager()
                        .createNativeQuery(
                                """
                                select coalesce(d.county_code, o.county_code)
                                from post p
                                left join division d on d.code = p.division_code
                                left join organisation o on o.id = p.organisation_id
                                where p.person_id = :person and p.role <> 'resident'
                                order by coalesce(p.valid_to, 'infinity') desc, p.valid_from desc, p.id
                                limit 1""",
                                String.class)
                        .setParameter("person", person)
                        .getSingleResult();
    }
}
