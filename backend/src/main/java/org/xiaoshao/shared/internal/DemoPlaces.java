package org.xiaoshao.shared.internal;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Leaves the invented places and people out of the database unless the demo is switched on. */
@Singleton
public class DemoPlaces implements FlywayConfigurationCustomizer {

    private final boolean demo;

    public DemoPlaces(@ConfigProperty(name = "xiaoshao.demo") boolean demo) {
        this.demo = demo;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (!demo) {
            // A database that once held the demo still starts; its rows are not taken away.
            configuration.locations("db/migration").ignoreMigrationPatterns("repeatable:missing");
        }
    }
}
