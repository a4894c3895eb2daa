package org.xiaoshao.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.xiaoshao.identity.AppointmentInput;
import org.xiaoshao.identity.Audit;
import org.xiaoshao.identity.AuditKind;
import org.xiaoshao.identity.AuditRecord;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.identity.PostsChanged;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.Role;
import org.xiaoshao.shared.SqlState;
import org.xiaoshao.shared.TextRules;

/**
 * Gives posts, for every act that does: checks, writes, puts it on record and tells, all in the
 * transaction of the act.
 */
@ApplicationScoped
class Appointments {

    private static final int NAME = 40;

    /** As the API names what such an entry is about. */
    private static final String THING = "Person";

    /** One person at a time. */
    private static final Set<Role> HEADS = EnumSet.of(Role.BUILDING_HEAD, Role.UNIT_HEAD);

    @Inject AppointmentPlaces places;
    @Inject Posts posts;
    @Inject CurrentScope currentScope;
    @Inject Audit audit;
    @Inject Event<PostsChanged> changed;

    /**
     * A post that was given.
     *
     * @param person whose it is
     */
    record Appointed(UUID post, UUID person) {}

    /**
     * Gives the person of that id, whom the caller sees serve, or somebody new of that name, who
     * has no login, a post.
     *
     * @throws Refused as {@code postAppoint} tells, the fields of the post under {@code post}
     */
    Appointed appoint(String person, String name, AppointmentInput wanted) {
        var terms = places.terms(wanted);
        var who = personOrNewcomer(person, name);
        requireFree(who, terms, false);
        var post = Post.held(who, terms);
        write(post);
        tell(who, terms, "APPOINTED", null);
        return new Appointed(post.id(), who);
    }

    /** An import of posts waits for no act, so the database has the last word on heads. */
    private void write(Post post) {
        try {
            posts.persistAndFlush(post);
        } catch (PersistenceException refused) {
            throw SqlState.EXCLUSION_VIOLATION.isBehind(refused)
                    ? new Refused(Fault.of(PostFault.POST_TAKEN, "post.building"))
                    : refused;
        }
    }

    /**
     * The person of that id whom the caller sees serve, or somebody new of that name.
     *
     * @throws Refused REQUIRED, PERSON_OR_NAME, PERSON_UNKNOWN, YOURSELF, TOO_LONG, TEXT_INVALID
     */
    UUID personOrNewcomer(String person, String name) {
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                person != null || TextRules.clean(name) != null,
                                CommonFault.REQUIRED,
                                "name")
                        .unless(
                                person == null || TextRules.clean(name) == null,
                                PostFault.PERSON_OR_NAME,
                                "name")
                        .optional("name", name, NAME)
                        .faults());
        if (person == null) {
            return posts.newPerson(TextRules.clean(name));
        }
        var id = NodeId.parse(person);
        requireKnown(id);
        return id;
    }

    private void requireKnown(UUID person) {
        if (person != null && person.equals(currentScope.get().person())) {
            throw new Refused(Fault.of(PostFault.YOURSELF, "person"));
        }
        if (person == null || !posts.knows(person)) {
            throw new Refused(Fault.of(PostFault.PERSON_UNKNOWN, "person"));
        }
    }

    /** That nobody stands against it: the person's own same post, or another head or stand-in. */
    void requireFree(UUID person, AppointmentTerms terms, boolean standsIn) {
        posts.hold(terms);
        for (var holder : posts.holders(terms)) {
            if (holder.get("person_id", UUID.class).equals(person)) {
                throw new Refused(Fault.of(PostFault.HELD_ALREADY, "person"));
            }
            if (HEADS.contains(terms.role())
                    && holder.get("stands_in", Boolean.class) == standsIn) {
                throw new Refused(Fault.of(PostFault.POST_TAKEN, "post.building"));
            }
        }
    }

    /** Puts it on record and tells those who follow; holds the trail, so it comes last. */
    void tell(UUID person, AppointmentTerms terms, String act, String words) {
        var facts = new TreeMap<String, String>();
        facts.put("act", act);
        facts.put("role", terms.role().realmName());
        facts.put("place", terms.place().words());
        facts.put("from", terms.from().toString());
        if (terms.to() != null) {
            facts.put("to", terms.to().toString());
        }
        audit.record(
                new AuditRecord(
                        AuditKind.PERMISSION_CHANGED,
                        terms.place().county(),
                        null,
                        THING,
                        person,
                        Map.copyOf(facts),
                        words),
                AppointingTable.givers(terms.role()));
        changed.fire(new PostsChanged(person));
    }
}
