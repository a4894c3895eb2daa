package org.xiaoshao.territory.internal;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Spells the divisions that came without the import: from migrations, the demo, or by hand. After
 * every migration, which is at every start, and as the owner of the tables: the runtime role may
 * not change divisions. An index holds the rows that wait, so that a start costs nothing when there
 * are none.
 */
@Singleton
public class PinyinOfDivisions implements FlywayConfigurationCustomizer, Callback {

    private static final String WAITING = "select code, name from division where pinyin is null";
    private static final String SPELL =
            "update division set pinyin = ?, initials = ? where code = ?";

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
        var connection = context.getConnection();
        try (var reading = connection.createStatement();
                var waiting = reading.executeQuery(WAITING);
                var spelling = connection.prepareStatement(SPELL)) {
            // Made only when there is something to spell: it reads a dictionary of a megabyte.
            Pinyin pinyin = null;
            while (waiting.next()) {
                pinyin = pinyin == null ? new Pinyin() : pinyin;
                var spelled = pinyin.of(waiting.getString("name"));
                spelling.setString(1, spelled.letters());
                spelling.setString(2, spelled.initials());
                spelling.setString(3, waiting.getString("code"));
                spelling.addBatch();
            }
            if (pinyin != null) {
                spelling.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Divisions cannot be spelled.", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "pinyin-of-divisions";
    }
}
