package org.xiaoshao.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.testing.Activities;
import org.xiaoshao.testing.GraphQlClient;
import org.xiaoshao.testing.Residents;
import org.xiaoshao.testing.Senders;
import org.xiaoshao.testing.StackResource;

/** However many want the last places at the same time: as many get one as there are. */
@QuarkusTest
@WithTestResource(StackResource.class)
class LastPlacesTest {

    private static final int CLIENTS = 64;
    private static final int ROUNDS = 200;
    private static final String DONE = "DONE";

    /** Everybody of the demo who lives or serves in 昆新. */
    private static final List<String> USERS =
            List.of(
                    "resident",
                    "resident-b",
                    "unit",
                    "building",
                    "grid",
                    "mediator",
                    "errand",
                    "volunteer",
                    "volunteer-leader",
                    "worker",
                    "secretary");

    @Inject CultureService service;
    @Inject Senders senders;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @AfterEach
    void no_client_is_left() {
        clients.shutdownNow();
    }

    @Test
    void of_64_clients_as_many_get_a_place_as_are_left_in_each_of_200_rounds() throws Exception {
        var people = Residents.ofKunxin(CLIENTS);
        var capacities = new TreeMap<String, Integer>();
        for (int round = 0; round < ROUNDS; round++) {
            var places = 1 + round % 5;
            capacities.put(Activities.open().withPlaces(places).id(), places);
        }
        for (var round : capacities.entrySet()) {
            var places = round.getValue();
            var answers =
                    atOnce(CLIENTS, client -> () -> signUp(people.get(client), round.getKey()));
            assertEquals(Map.of(DONE, places, "FULL", CLIENTS - places), answers);
        }
        assertEquals(capacities, Activities.placesTaken(capacities.keySet()));
        assertEquals(capacities, Activities.placesHeld(capacities.keySet()));
    }

    @Test
    void places_given_back_and_taken_at_the_same_time_stay_exact() throws Exception {
        var people = Residents.ofKunxin(CLIENTS);
        var places = CLIENTS / 2;
        var id = Activities.open().withPlaces(places).id();
        for (int holder = 0; holder < places; holder++) {
            assertEquals(DONE, signUp(people.get(holder), id));
        }
        atOnce(
                CLIENTS,
                client ->
                        () ->
                                client < places
                                        ? cancel(people.get(client), id)
                                        : signUp(people.get(client), id));
        assertEquals(Activities.placesHeld(Set.of(id)), Activities.placesTaken(Set.of(id)));
    }

    @Test
    void one_person_who_presses_sixteen_times_takes_one_place() throws Exception {
        var id = Activities.open().id();
        var answers = atOnce(16, client -> () -> signUpAsUser("resident", id));
        assertEquals(Map.of(DONE, 1, "ALREADY_SIGNED_UP", 15), answers);
        assertEquals(Map.of(id, 1), Activities.placesTaken(Set.of(id)));
    }

    @Test
    void through_the_door_as_many_get_a_place_as_are_left() throws Exception {
        for (int round = 0; round < 10; round++) {
            var id = Activities.open().withPlaces(3).id();
            var answers = atOnce(USERS.size(), client -> () -> signUpAsUser(USERS.get(client), id));
            assertEquals(Map.of(DONE, 3, "FULL", USERS.size() - 3), answers);
            assertEquals(Map.of(id, 3), Activities.placesTaken(Set.of(id)));
        }
    }

    private interface Client {
        Callable<String> number(int client);
    }

    /** How many ended how, all having started at the same moment. */
    private Map<String, Integer> atOnce(int number, Client client) throws Exception {
        var start = new CountDownLatch(1);
        var sent = new ArrayList<Future<String>>();
        for (int i = 0; i < number; i++) {
            var act = client.number(i);
            sent.add(
                    clients.submit(
                            () -> {
                                start.await();
                                return act.call();
                            }));
        }
        start.countDown();
        var outcomes = new TreeMap<String, Integer>();
        for (var one : sent) {
            outcomes.merge(one.get(), 1, Integer::sum);
        }
        return outcomes;
    }

    private String signUp(String subject, String id) {
        return as(
                subject, () -> service.signUp(UUID.fromString(id), new ActivitySignUpInput(null)));
    }

    private String cancel(String subject, String id) {
        return as(
                subject,
                () ->
                        service.cancelSignUp(
                                UUID.fromString(id), new ActivityCancelSignUpInput(1, null)));
    }

    private String as(String subject, Supplier<ActivityView> act) {
        try {
            senders.send(subject, act);
            return DONE;
        } catch (CompletionException ended) {
            if (ended.getCause() instanceof Refused refused) {
                return refused.faults().get(0).code().name();
            }
            throw ended;
        }
    }

    private static String signUpAsUser(String user, String id) {
        var refusals =
                GraphQlClient.as(user)
                        .ask("activitySignUp", Map.of("id", id, "input", Map.of()))
                        .ok()
                        .refusals("activitySignUp");
        return refusals.isEmpty() ? DONE : refusals.get(0);
    }
}
