package org.xiaoshao;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;

/** How the house is built (ARCHITECTURE.md), held by the compiled classes themselves. */
class HouseTest {

    /** Each may use those before it, none those after it. */
    private static final List<String> CAPABILITIES =
            List.of(
                    "shared",
                    "territory",
                    "organisation",
                    "identity",
                    "people",
                    "culture",
                    "evidence",
                    "whistle",
                    "patrol",
                    "foresight",
                    "notification",
                    "statistics",
                    "integration",
                    "transport");

    static final JavaClasses PRODUCTION =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void every_class_belongs_to_a_capability() {
        classes().should().resideInAnyPackage(packages(CAPABILITIES)).check(PRODUCTION);
    }

    @Test
    void every_capability_says_what_it_is_for() {
        var silent =
                CAPABILITIES.stream()
                        .filter(
                                capability ->
                                        !PRODUCTION.contain(
                                                "org.xiaoshao." + capability + ".package-info"))
                        .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void capabilities_depend_on_those_before_them_only() {
        for (int i = 0; i < CAPABILITIES.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(CAPABILITIES.subList(0, i + 1)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages(CAPABILITIES.subList(i + 1, CAPABILITIES.size())))
                    .check(PRODUCTION);
        }
    }

    @Test
    void what_happens_beside_the_loop_and_the_loop_do_not_know_each_other() {
        noClasses()
                .that()
                .resideInAPackage("org.xiaoshao.whistle..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.xiaoshao.culture..")
                .check(PRODUCTION);
    }

    @Test
    void no_packages_depend_on_each_other_in_a_circle() {
        slices().matching("org.xiaoshao.(*)..").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void what_is_internal_is_nobody_elses_business() {
        for (var capability : CAPABILITIES) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.xiaoshao." + capability + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.xiaoshao." + capability + ".internal..")
                    .check(PRODUCTION);
        }
    }

    @Test
    void transactions_begin_in_services_only() {
        var transactional =
                DescribedPredicate.<JavaClass>describe(
                        "begin transactions",
                        type ->
                                type.isAnnotatedWith(Transactional.class)
                                        || type.getMethods().stream()
                                                .anyMatch(
                                                        m ->
                                                                m.isAnnotatedWith(
                                                                        Transactional.class)));
        classes()
                .that(transactional)
                .should()
                .haveSimpleNameEndingWith("Service")
                .andShould()
                .resideInAPackage("org.xiaoshao.*")
                .check(PRODUCTION);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.narayana..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.UserTransaction")
                .check(PRODUCTION);
    }

    @Test
    void every_service_method_is_a_transaction_reads_included() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .should()
                .beAnnotatedWith(Transactional.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Transactional.class)
                .check(PRODUCTION);
    }

    @Test
    void api_classes_know_nothing_of_the_database() {
        noClasses()
                .that()
                .resideInAPackage("..graphql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..",
                        "jakarta.transaction..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "java.sql..",
                        "javax.sql..")
                .check(PRODUCTION);
    }

    @Test
    void rows_are_kept_and_found_by_repositories_only() {
        var keeping =
                Set.of(
                        "persist",
                        "merge",
                        "remove",
                        "find",
                        "getReference",
                        "lock",
                        "refresh",
                        "detach",
                        "createQuery",
                        "createNamedQuery",
                        "flush");
        noClasses()
                .that(are(DescribedPredicate.not(assignableTo(PanacheRepositoryBase.class))))
                .should(
                        callMethodWhere(
                                DescribedPredicate.<JavaMethodCall>describe(
                                        "an entity manager keeps or finds rows",
                                        call ->
                                                call.getTargetOwner()
                                                                .isAssignableTo(EntityManager.class)
                                                        && keeping.contains(call.getName()))))
                .check(PRODUCTION);
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .resideInAPackage("..internal..")
                .andShould()
                .notBePublic()
                .check(PRODUCTION);
    }

    @Test
    void entities_stay_inside_and_keep_their_state_to_themselves() {
        var reached = new HashSet<JavaClass>();
        var waiting = new ArrayDeque<JavaClass>();
        PRODUCTION.stream()
                .filter(
                        type ->
                                type.isAnnotatedWith(GraphQLApi.class)
                                        || type.getSimpleName().endsWith("Service"))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(HouseTest::signature)
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var type = waiting.remove();
            if (type.getPackageName().startsWith("org.xiaoshao") && reached.add(type)) {
                type.getAllFields().stream()
                        .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                        .forEach(waiting::add);
            }
        }
        assertEquals(List.of(), reached.stream().filter(HouseTest::isEntity).toList());
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(PRODUCTION);
    }

    @Test
    void every_api_class_says_who_may_call_it() {
        classes()
                .that()
                .areAnnotatedWith(GraphQLApi.class)
                .should()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .check(PRODUCTION);
        noMethods().should().beAnnotatedWith(PermitAll.class).check(PRODUCTION);
    }

    private static Stream<JavaClass> signature(JavaMethod method) {
        var involved = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
        method.getParameterTypes().forEach(type -> involved.addAll(type.getAllInvolvedRawTypes()));
        return involved.stream();
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.isAnnotatedWith(MappedSuperclass.class);
    }

    private static String[] packages(List<String> capabilities) {
        return capabilities.stream()
                .map(capability -> "org.xiaoshao." + capability + "..")
                .toArray(String[]::new);
    }
}
