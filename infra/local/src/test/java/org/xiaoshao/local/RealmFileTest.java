package org.xiaoshao.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "only-for-this-test";
    private static final String ACCOUNTS = "xiaoshao-accounts";

    @Test
    void entriesOfTheSameNameAreMergedOthersAppended() throws IOException {
        JsonNode base =
                JSON.readTree(
                        "{'a':1,'list':[{'clientId':'x','on':true,'to':['p']}]}"
                                .replace('\'', '"'));
        JsonNode addition =
                JSON.readTree(
                        "{'a':2,'list':[{'clientId':'x','to':['q']},{'clientId':'y'}],'new':{}}"
                                .replace('\'', '"'));
        assertEquals(
                JSON.readTree(
                        "{'a':2,'list':[{'clientId':'x','on':true,'to':['p','q']},{'clientId':'y'}],'new':{}}"
                                .replace('\'', '"')),
                RealmFile.merge(base, addition));
    }

    @Test
    void theLocalRealmHasTheDemoPeopleWithTheirFixedIds() throws IOException {
        JsonNode realm = JSON.readTree(RealmFile.forLocalUse("http://localhost:5173", SECRET));
        Set<String> ids = new HashSet<>();
        for (JsonNode user : realm.get("users")) {
            if (isOfAccounts(user)) {
                continue;
            }
            assertTrue(user.get("id").asText().matches("00000000-0000-4000-a000-0000000000\\d\\d"));
            assertTrue(ids.add(user.get("id").asText()), "an id is used twice: " + user);
            assertFalse(user.has("email"), "demo people have no addresses");
        }
        assertEquals(29, ids.size(), "28 people and one service account");
    }

    @Test
    void everyRoleThatAPersonHasExists() throws IOException {
        JsonNode realm = JSON.readTree(RealmFile.forLocalUse("http://localhost:5173", SECRET));
        Set<String> roles = new HashSet<>(Set.of("default-roles-xiaoshao"));
        realm.get("roles").get("realm").forEach(role -> roles.add(role.get("name").asText()));
        realm.get("users")
                .forEach(
                        user ->
                                user.path("realmRoles")
                                        .forEach(
                                                role -> assertTrue(roles.contains(role.asText()))));
    }

    @Test
    void theProductRealmHasNoPeopleAndNoClientThatTakesPasswords() throws IOException {
        JsonNode product = product();
        for (JsonNode user : product.get("users")) {
            assertTrue(isOfAccounts(user), "not the one service account: " + user);
        }
        for (JsonNode client : product.get("clients")) {
            assertFalse(
                    client.get("directAccessGrantsEnabled").asBoolean(),
                    client.get("clientId").asText());
            assertTrue(
                    client.path("secret").asText("${").startsWith("${"),
                    client.get("clientId").asText());
        }
        assertTrue(product.get("passwordPolicy").asText().contains("length"));
        assertTrue(product.get("bruteForceProtected").asBoolean());
    }

    /** Whoever holds its secret makes logins and nothing else: no realm, no client, no role. */
    @Test
    void theClientThatMakesLoginsMayDoExactlyThat() throws IOException {
        JsonNode product = product();
        assertEquals(1, product.get("users").size());
        assertEquals(
                JSON.readTree(
                        "{\"realm-management\":[\"manage-users\",\"query-users\",\"view-users\"]}"),
                product.get("users").get(0).get("clientRoles"));
        assertFalse(product.get("users").get(0).has("realmRoles"));
        JsonNode client = named(product, ACCOUNTS);
        assertEquals("${ACCOUNTS_CLIENT_SECRET}", client.get("secret").asText());
        assertFalse(client.get("publicClient").asBoolean());
        assertFalse(client.get("standardFlowEnabled").asBoolean());
        assertTrue(client.get("serviceAccountsEnabled").asBoolean());
        assertFalse(client.has("protocolMappers"), "its tokens are for no API of ours");
        JsonNode local = JSON.readTree(RealmFile.forLocalUse("http://localhost:5173", SECRET));
        assertEquals(SECRET, named(local, ACCOUNTS).get("secret").asText());
    }

    private static boolean isOfAccounts(JsonNode user) {
        return user.path("serviceAccountClientId").asText().equals(ACCOUNTS);
    }

    private static JsonNode named(JsonNode realm, String id) {
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals(id)) {
                return client;
            }
        }
        throw new AssertionError("no client " + id);
    }

    private static JsonNode product() throws IOException {
        return JSON.readTree(RealmFileTest.class.getResource("/realm/xiaoshao-realm.json"));
    }

    @Test
    void onlyTheWebAppsOriginsReceiveLogins() throws IOException {
        JsonNode realm = JSON.readTree(RealmFile.forLocalUse("http://localhost:6000", SECRET));
        for (JsonNode client : realm.get("clients")) {
            if (client.get("clientId").asText().equals("xiaoshao-web")) {
                assertEquals(
                        JSON.readTree("[\"http://localhost:6000/*\",\"http://localhost:15173/*\"]"),
                        client.get("redirectUris"));
                assertEquals(
                        "S256",
                        client.get("attributes").get("pkce.code.challenge.method").asText());
            }
        }
    }
}
