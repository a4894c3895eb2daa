package org.xiaoshao.territory.internal;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.xiaoshao.territory.DivisionLevel;

/**
 * Spells the divisions that came without the import, and notes their fragments: from migrations,
 * the demo, or by hand. After every migration, which is at every start, and as the owner of the
 * tables: the runtime role may not change divisions. An index holds the rows that wait, so that a
 * start costs nothing when there are none.
 */
@Singleton
public class SearchableDivisions implements FlywayConfigurationCustomizer, Callback {

    private static final int AT_ONCE = 5_000;

    private static final String WAITING =
            "select code, name, level from division where pinyin is null limit " + AT_ONCE;

    private static final String NOTE =
            "update division set pinyin = ?, initials = ?, fragments = ? where code = ?";

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.callbacks(this);
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        makeSearchable(context.getConnection());
    }

    /** All that wait. */
    public static void makeSearchable(Connection connection) {
        try (var reading = connection.prepareStatement(WAITING);
                var noting = connection.prepareStatement(NOTE)) {
            // Made only when there is something to spell: it reads a dictionary of a megabyte.
            Pinyin pinyin = null;
            while (true) {
                try (var waiting = reading.executeQuery()) {
                    if (!waiting.next()) {
                        return;
                    }
                    pinyin = pinyin == null ? new Pinyin() : pinyin;
                    do {
                        note(waiting, pinyin, noting);
                    } while (waiting.next());
                }
                noting.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Divisions cannot be spelled.", failed);
        }
    }

    private static void note(ResultSet waiting, Pinyin pinyin, PreparedStatement noting) {
        try {
            var name = waiting.getString("name");
            var spelled = pinyin.of(name);
            var fragments = Fragments.of(name, DivisionLevel.valueOf(waiting.getString("level")));
            noting.setString(1, spelled.letters());
            noting.setString(2, spelled.initials());
            noting.setObject(3, fragments);
            noting.setString(4, waiting.getString("code"));
            noting.addBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("Divisions cannot be spelled.", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "searchable-divisions";
    }
}
