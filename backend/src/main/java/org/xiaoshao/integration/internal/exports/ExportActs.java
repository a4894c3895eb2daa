package org.xiaoshao.integration.internal.exports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.integration.ExportAskInput;
import org.xiaoshao.integration.internal.jobs.Jobs;
import org.xiaoshao.integration.internal.jobs.Order;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Ids;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;

/** Asking for a list as a file; writing it is ordered, not done. */
@ApplicationScoped
@Once
public class ExportActs {

    private static final int WORDS = 200;

    @Inject Exports exports;
    @Inject ExportSources sources;
    @Inject Conditions conditions;
    @Inject Jobs jobs;
    @Inject CurrentScope currentScope;
    @Inject EntityManager entityManager;
    @Inject Clock clock;

    @ConfigProperty(name = "xiaoshao.exports.kept")
    Duration kept;

    @ConfigProperty(name = "xiaoshao.exports.most-waiting")
    int mostWaiting;

    /**
     * @return the export's id
     * @throws DomainException FORBIDDEN where the caller's roles do not read that list
     */
    public UUID ask(ExportAskInput input) {
        var source = sources.of(input.list());
        var scope = currentScope.get();
        var counties = counties();
        if (!currentScope.caller().hasAny(source.readers())
                || scope.person() == null
                || counties.isEmpty()) {
            throw new DomainException("FORBIDDEN", "input.list", "Not a list of the caller's.");
        }
        Refused.unlessEmpty(new InputCheck().optional("words", input.words(), WORDS).faults());
        if (exports.waiting(scope.person()) >= mostWaiting) {
            throw new Refused(Fault.of(ExportFault.TOO_MANY_WAITING));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = Ids.next();
        var one =
                Export.asked(
                        id, input, scope.person(), counties, Posts.of(scope), now, now.plus(kept));
        one.under(conditions.sealed(id, input.conditions()));
        exports.persistAndFlush(one);
        var order = Order.of(id, currentScope.caller());
        jobs.order(ExportJob.NAME, order);
        return id;
    }

    /** Those that the caller's posts lie in, the one in whose trail it will stand first. */
    private List<String> counties() {
        return List.of(
                (String[])
                        entityManager
                                .createNativeQuery(
                                        """
                                        select coalesce(array_agg(distinct county order by county), '{}')
                                        from unnest(scope_counties() || scope_list('audited_counties')) as county""",
                                        String[].class)
                                .getSingleResult());
    }
}
