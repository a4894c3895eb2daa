package org.xiaoshao.whistle.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiaoshao.organisation.MatterClocksView;
import org.xiaoshao.organisation.MatterTermsView;
import org.xiaoshao.organisation.OrganisationService;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.whistle.ClockMeasure;
import org.xiaoshao.whistle.DeadlineKind;
import org.xiaoshao.whistle.WarningLevel;
import org.xiaoshao.whistle.WarningStep;
import org.xiaoshao.whistle.WhistleUrgency;
import org.xiaoshao.whistle.internal.clock.ClockLimit;
import org.xiaoshao.whistle.internal.clock.OfficeHours;

/** How long each clock of a whistle runs, and which rule says so. */
@Singleton
class ClockLimits {

    @Inject ClockRules rules;
    @Inject OrganisationService organisations;

    private final Map<DeadlineKind, Map<WhistleUrgency, ClockLimit>> limits =
            new EnumMap<>(DeadlineKind.class);
    private final Map<WarningStep, WarningLevel> levels = new EnumMap<>(WarningStep.class);
    private OfficeHours hours;

    /**
     * A limit and where it comes from.
     *
     * @param rule the kind and what of the whistle decides: its urgency, that its matter is hard
     *     ({@code HARD}), or that the duty list says it of the matter itself ({@code MATTER})
     */
    record Ruled(String rule, ClockLimit limit) {}

    /** Makes it read at the start: what cannot be read must not wait for the first whistle. */
    void start(@Observes StartupEvent starting) {}

    @PostConstruct
    void read() {
        for (var step : WarningStep.values()) {
            levels.put(step, said(rules.levels(), step));
        }
        hours = OfficeHours.parse(rules.officeHours(), ServerClock.ZONE);
        for (var kind : EnumSet.complementOf(EnumSet.of(DeadlineKind.HANDLE))) {
            var said = said(rules.limits(), kind);
            limits.put(
                    kind,
                    Map.of(
                            WhistleUrgency.ORDINARY, ClockLimit.parse(said.ordinary()),
                            WhistleUrgency.URGENT, ClockLimit.parse(said.urgent()),
                            WhistleUrgency.EMERGENCY, ClockLimit.parse(said.emergency())));
        }
    }

    OfficeHours hours() {
        return hours;
    }

    private static <K, V> V said(Map<K, V> configured, K key) {
        var said = configured.get(key);
        if (said == null) {
            throw new IllegalStateException("Nothing is configured for " + key + ".");
        }
        return said;
    }

    /** Whom that step of the warning ladder is for. */
    WarningLevel level(WarningStep step) {
        return levels.get(step);
    }

    Ruled of(DeadlineKind kind, Whistle whistle) {
        return kind == DeadlineKind.HANDLE
                ? handling(whistle)
                : new Ruled(
                        kind + "_" + whistle.urgency(), limits.get(kind).get(whistle.urgency()));
    }

    /** What the duty list says of the matter; urgent and more than that is counted as it passes. */
    private Ruled handling(Whistle whistle) {
        var urgency = whistle.urgency();
        var terms =
                Optional.ofNullable(whistle.matterId())
                        .map(matter -> organisations.termsOf(List.of(matter)).get(matter));
        // What was settled on the spot and is sent back was never admitted under a matter.
        var hard = terms.map(MatterTermsView::hard).orElse(false);
        var usual = MatterClocksView.of(hard, null, null, null);
        var general = Duration.ofHours(hours(usual, urgency));
        var said = terms.map(MatterTermsView::clocks).orElse(usual);
        var limit = Duration.ofHours(hours(said, urgency));
        var ordinary = urgency == WhistleUrgency.ORDINARY;
        var basis = !limit.equals(general) ? "MATTER" : ordinary && hard ? "HARD" : urgency.name();
        return new Ruled(
                DeadlineKind.HANDLE + "_" + basis,
                ClockLimit.of(ordinary ? ClockMeasure.CALENDAR_DAYS : ClockMeasure.ELAPSED, limit));
    }

    private static int hours(MatterClocksView clocks, WhistleUrgency urgency) {
        return switch (urgency) {
            case ORDINARY -> clocks.ordinaryHours();
            case URGENT -> clocks.urgentHours();
            case EMERGENCY -> clocks.emergencyHours();
        };
    }
}
