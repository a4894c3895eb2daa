package org.xiaoshao.identity.internal;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.admin.client.resource.UsersResource;

/** A Keycloak that cannot be asked, until the test ends or the real one is put back. */
public final class KeycloakElsewhere {

    private KeycloakElsewhere() {}

    @Vetoed
    private static final class Away extends KeycloakAdmin {
        @Override
        boolean isConfigured() {
            return true;
        }

        @Override
        <T> Optional<T> find(Function<UsersResource, T> question) {
            throw new AccountsUnavailable("away");
        }
    }

    public static void away() {
        QuarkusMock.installMockForType(new Away(), KeycloakAdmin.class);
    }

    /** The real one again. */
    public static void back() {
        QuarkusMock.installMockForType(real(), KeycloakAdmin.class);
    }

    static KeycloakAdmin real() {
        var admin = new KeycloakAdmin();
        var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
        admin.issuer = config.getValue("quarkus.oidc.auth-server-url", String.class);
        admin.client = config.getValue("xiaoshao.accounts.client", String.class);
        admin.secret = config.getOptionalValue("xiaoshao.accounts.client-secret", String.class);
        return admin;
    }
}
