package org.xiaoshao.foresight.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.foresight.ForesightAcceptInput;
import org.xiaoshao.foresight.ForesightDismissInput;
import org.xiaoshao.foresight.ForesightLookInput;
import org.xiaoshao.foresight.ForesightLookService.Due;
import org.xiaoshao.foresight.ForesightReason;
import org.xiaoshao.foresight.ForesightView;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.ServerClock;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.Location;
import org.xiaoshao.territory.TerritoryService;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistlePlaceInput;
import org.xiaoshao.whistle.WhistleService;

/** Deciding a finding, and looking now; by the staff of the community. */
@ApplicationScoped
@Once
public class ForesightActs {

    private static final int WORDS = 1000;
    private static final int TITLE = 60;
    private static final int DESCRIPTION = 2000;

    @Inject Findings findings;
    @Inject ForesightReader reader;
    @Inject Looking looking;
    @Inject WhistleService whistles;
    @Inject TerritoryService territory;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the id of the look
     */
    public UUID look(ForesightLookInput input) {
        var located = territory.locate(input.community(), null, null);
        if (!(located instanceof Location.Place place)) {
            throw refused(ForesightFault.COMMUNITY_UNKNOWN, "community");
        }
        if (!currentScope.get().communities().contains(place.community())) {
            throw refused(ForesightFault.NOT_YOUR_COMMUNITY, "community");
        }
        return looking.look(new Due(place.community(), place.county(), place.town()));
    }

    public UUID accept(UUID id, ForesightAcceptInput input) {
        var finding = opened(id);
        Refused.unlessEmpty(
                new InputCheck()
                        .optional("title", input.title(), TITLE)
                        .optional("description", input.description(), DESCRIPTION)
                        .faults());
        var view = reader.byId(id).orElseThrow();
        var blown = whistles.blowProactively(whistle(finding, view, input));
        finding.accept(UUID.fromString(blown.id()), currentScope.get().personName(), now());
        findings.flush();
        return id;
    }

    private WhistleBlowInput whistle(
            Finding finding, ForesightView view, ForesightAcceptInput input) {
        var spot = finding.cell().spot();
        var grid = spot.estate() == null ? spot.grid() : findings.gridOf(spot.estate());
        var title = TextRules.clean(input.title());
        var description = TextRules.clean(input.description());
        return new WhistleBlowInput(
                view.proposal().kind(),
                input.urgency(),
                title == null ? view.proposal().title() : title,
                description == null ? view.proposal().description() : description,
                new WhistlePlaceInput(
                        finding.communityCode(),
                        grid == null ? null : grid.toString(),
                        null,
                        null,
                        view.estate() == null ? null : view.estate().name()),
                List.of(),
                null);
    }

    public UUID dismiss(UUID id, ForesightDismissInput input) {
        var finding = opened(id);
        var check =
                input.reason() == ForesightReason.OTHER
                        ? new InputCheck().required("words", input.words(), WORDS)
                        : new InputCheck().optional("words", input.words(), WORDS);
        Refused.unlessEmpty(check.faults());
        finding.dismiss(
                input.reason(),
                TextRules.clean(input.words()),
                currentScope.get().personName(),
                now());
        findings.flush();
        return id;
    }

    private Finding opened(UUID id) {
        var finding = findings.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!currentScope.get().communities().contains(finding.communityCode())) {
            throw refused(ForesightFault.NOT_YOUR_COMMUNITY, "id");
        }
        expectedVersion.compare(finding);
        finding.requireOpen(LocalDate.now(clock.withZone(ServerClock.ZONE)));
        return finding;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refused refused(ForesightFault why, String field) {
        return new Refused(Fault.of(why, field));
    }
}
