package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xiaoshao.identity.EndedLogin;
import org.xiaoshao.identity.WantedLogin;
import org.xiaoshao.shared.Role;

/** Reads what logins should be through functions that see all accounts, and tell no names. */
@ApplicationScoped
public class WantedLogins {

    @Inject EntityManager entityManager;

    public Optional<WantedLogin> of(UUID person) {
        return read(person, 1).stream().findFirst();
    }

    public List<WantedLogin> outOfStep(int most) {
        return read(null, most);
    }

    public void pushed(WantedLogin told) {
        entityManager
                .createNativeQuery(
                        "select cast(login_pushed(:account, :enabled, :roles) as text)",
                        String.class)
                .setParameter("account", told.account())
                .setParameter("enabled", told.enabled())
                .setParameter(
                        "roles",
                        told.roles().stream().map(Role::realmName).sorted().toArray(String[]::new))
                .getSingleResult();
    }

    public Set<String> known(Collection<String> subjects) {
        var row =
                (Tuple)
                        entityManager
                                .createNativeQuery(
                                        "select known_subjects(:subjects) as known", Tuple.class)
                                .setParameter("subjects", subjects.toArray(String[]::new))
                                .getSingleResult();
        return texts(row.get("known")).collect(Collectors.toSet());
    }

    public List<EndedLogin> ended(int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery("select * from ended_logins(:most)", Tuple.class)
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new EndedLogin(
                                        row.get("subject", String.class),
                                        row.get("ended_at", Instant.class)))
                .toList();
    }

    public void gone(EndedLogin login) {
        entityManager
                .createNativeQuery("select cast(login_gone(:subject) as text)", String.class)
                .setParameter("subject", login.subject())
                .getSingleResult();
    }

    private List<WantedLogin> read(UUID person, int most) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows =
                entityManager
                        .createNativeQuery(
                                "select * from wanted_logins(cast(:person as uuid), :most)",
                                Tuple.class)
                        .setParameter("person", person == null ? null : person.toString())
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new WantedLogin(
                                        row.get("account", UUID.class),
                                        row.get("subject", String.class),
                                        row.get("enabled", Boolean.class),
                                        roles(row)))
                .toList();
    }

    private static Set<Role> roles(Tuple row) {
        return texts(row.get("roles"))
                .flatMap(name -> Role.ofRealmName(name).stream())
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<String> texts(Object array) {
        return Arrays.stream((Object[]) array).map(Object::toString);
    }
}
