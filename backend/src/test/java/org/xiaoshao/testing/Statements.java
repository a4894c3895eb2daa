package org.xiaoshao.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Every statement the backend sends, so that a test can say how many a request may cost. Settings
 * of the caller's scope are not counted: they come once with each transaction.
 */
@PersistenceUnitExtension
public class Statements implements StatementInspector {

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    /** An act whose statements are wanted. */
    public interface Act {
        void run() throws Exception;
    }

    @Override
    public String inspect(String sql) {
        if (!sql.contains("enter_scope(") && !sql.contains("set_config(")) {
            SENT.add(sql);
        }
        return sql;
    }

    /** The statements sent while the act runs; tests run one after the other. */
    public static List<String> during(Act act) throws Exception {
        SENT.clear();
        act.run();
        return List.copyOf(SENT);
    }
}
