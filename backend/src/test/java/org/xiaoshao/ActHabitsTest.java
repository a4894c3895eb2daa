package org.xiaoshao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xiaoshao.HouseTest.PRODUCTION;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.ActInput;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.UpdateInput;

/**
 * Every mutation is done once and on the version its caller saw, held by the compiled classes: the
 * input says so by its type, and the act that takes it stands in a class that is {@link Once}.
 */
class ActHabitsTest {

    /** Acts that name something with {@code id} and yet expect no version of it, and why. */
    static final Map<String, String> WITHOUT_VERSION =
            Map.of(
                    "activitySignUp",
                    "It makes a sign-up. A version of the activity would refuse all but one of"
                            + " those who sign up at the same time; the places left are counted"
                            + " instead.",
                    "whistleJoin",
                    "It makes a reporter, who decides nothing about the whistle and has not read"
                            + " it before.",
                    "residentReveal",
                    "It changes nothing of the resident; what is shown is what is recorded now.",
                    "residentExport",
                    "It changes nothing of the resident; what is handed out is what is recorded"
                            + " now.");

    @Test
    void every_mutation_takes_the_input_of_an_act_and_an_update_when_it_names_something() {
        var wrong = new ArrayList<String>();
        for (var mutation : mutations().toList()) {
            var name = mutation.getAnnotationOfType(Mutation.class).value();
            var input = input(mutation);
            var wanted = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Input";
            var update = input.isAssignableTo(UpdateInput.class);
            if (!input.getSimpleName().equals(wanted)
                    || !input.isAssignableTo(ActInput.class)
                    || update != (namesSomething(mutation) && !WITHOUT_VERSION.containsKey(name))) {
                wrong.add(name + " takes " + input.getSimpleName());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_input_is_taken_by_one_act_that_is_done_once_and_names_what_it_changed() {
        var wrong = new ArrayList<String>();
        for (var input : inputs()) {
            var acts =
                    PRODUCTION.stream()
                            .filter(type -> type.isAnnotatedWith(Once.class))
                            .flatMap(type -> type.getMethods().stream())
                            .filter(method -> takes(method, input))
                            .map(act -> act.getRawReturnType().getName())
                            .toList();
            if (!acts.equals(List.of(UUID.class.getName()))) {
                wrong.add(input + " is taken by acts that return " + acts);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_input_is_made_of_what_a_key_can_stand_for() {
        var wrong = new TreeSet<String>();
        inputs().forEach(input -> unhashed(reflected(input), wrong));
        assertEquals(new TreeSet<>(), wrong);
    }

    private static Stream<JavaMethod> mutations() {
        return PRODUCTION.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Mutation.class));
    }

    private static List<String> inputs() {
        return mutations().map(ActHabitsTest::input).map(JavaClass::getName).distinct().toList();
    }

    private static JavaClass input(JavaMethod mutation) {
        var types = mutation.getRawParameterTypes();
        return types.get(types.size() - 1);
    }

    private static boolean namesSomething(JavaMethod mutation) {
        return mutation.getParameters().stream().anyMatch(p -> p.isAnnotatedWith(Id.class));
    }

    private static boolean takes(JavaMethod method, String input) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && method.getRawParameterTypes().stream().anyMatch(t -> t.getName().equals(input));
    }

    private static Class<?> reflected(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException itWasJustCompiled) {
            throw new IllegalStateException(itWasJustCompiled);
        }
    }

    private static void unhashed(Class<?> record, TreeSet<String> wrong) {
        for (var component : record.getRecordComponents()) {
            var type = element(component.getGenericType());
            if (type.isRecord()) {
                unhashed(type, wrong);
            } else if (!type.isEnum()
                    && type != String.class
                    && type != Boolean.class
                    && !Number.class.isAssignableFrom(type)
                    && !Temporal.class.isAssignableFrom(type)) {
                wrong.add(record.getSimpleName() + "." + component.getName());
            }
        }
    }

    private static Class<?> element(Type type) {
        return type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : (Class<?>) type;
    }
}
