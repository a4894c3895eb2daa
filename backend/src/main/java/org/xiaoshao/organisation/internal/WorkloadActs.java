package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.xiaoshao.organisation.OrganisationView;
import org.xiaoshao.organisation.WorkloadAskInput;
import org.xiaoshao.organisation.WorkloadRuleInput;
import org.xiaoshao.organisation.WorkloadState;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/** Asking to put work on communities, and ruling about it. */
@ApplicationScoped
@Once
public class WorkloadActs {

    private static final int TITLE = 80;
    private static final int DESCRIPTION = 2000;
    private static final int BASIS = 200;
    private static final int WORDS = 500;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(1000);

    @Inject WorkloadRequests requests;
    @Inject OrganisationReader organisations;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject OrganisationScope scope;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new request's id
     */
    public UUID ask(WorkloadAskInput input) {
        var organisation = organisation(input);
        Refused.unlessEmpty(
                new InputCheck()
                        .required("title", input.title(), TITLE)
                        .required("description", input.description(), DESCRIPTION)
                        .optional("basis", input.basis(), BASIS)
                        .unless(inRange(input.hours()), WorkloadFault.HOURS_OUT_OF_RANGE, "hours")
                        .unless(
                                input.validTo() == null
                                        || !input.validTo().isBefore(input.validFrom()),
                                WorkloadFault.DATES_OUT_OF_ORDER,
                                "validTo")
                        .faults());
        var target = target(input.target(), organisation.countyCode());
        var request =
                WorkloadRequest.asked(
                        input,
                        UUID.fromString(organisation.id()),
                        target,
                        organisation.countyCode(),
                        now());
        requests.persistAndFlush(request);
        return request.id();
    }

    /** Grants, limits or declines. */
    public UUID rule(UUID id, WorkloadRuleInput input) {
        var target = requests.targetOf(id).orElseThrow(() -> new Refused(Fault.notFound()));
        if (!governed.covers(target)) {
            throw new Refused(Fault.of(WorkloadFault.NOT_YOUR_COMMUNITY));
        }
        var request = requests.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(request);
        if (!request.waits()) {
            throw new Refused(Fault.of(WorkloadFault.RULED_ALREADY));
        }
        var words = TextRules.clean(input.words());
        Refused.unlessEmpty(new InputCheck().optional("words", input.words(), WORDS).faults());
        switch (input.ruling()) {
            case APPROVE -> request.ruled(WorkloadState.APPROVED, request.hours(), words, now());
            case LIMIT ->
                    request.ruled(
                            WorkloadState.LIMITED,
                            fewer(input.grantedHours(), request.hours()),
                            required(words),
                            now());
            case DECLINE -> request.ruled(WorkloadState.DECLINED, null, required(words), now());
        }
        requests.flush();
        return id;
    }

    private OrganisationView organisation(WorkloadAskInput input) {
        var id = NodeId.parse(input.organisation());
        if (!scope.answersFor(id)) {
            throw new Refused(Fault.of(WorkloadFault.NOT_YOUR_ORGANISATION, "organisation"));
        }
        return organisations.byIds(List.of(id)).get(0);
    }

    /** The full code of a county, town or community in operation of that county. */
    private String target(String code, String county) {
        return DivisionCode.parse(code)
                .map(DivisionCode::full)
                .map(full -> territory.divisionsByCodes(List.of(full)).get(full))
                .filter(DivisionView::current)
                .filter(found -> liesIn(found, county))
                .map(DivisionView::code)
                .orElseThrow(() -> new Refused(Fault.of(WorkloadFault.TARGET_UNKNOWN, "target")));
    }

    private static boolean liesIn(DivisionView division, String county) {
        for (var one = division; one != null; one = one.parent()) {
            if (one.code().equals(county)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inRange(BigDecimal hours) {
        return hours.signum() > 0
                && hours.compareTo(MOST_HOURS) <= 0
                && hours.stripTrailingZeros().scale() <= 1;
    }

    private static BigDecimal fewer(BigDecimal granted, BigDecimal asked) {
        if (granted == null || !inRange(granted) || granted.compareTo(asked) >= 0) {
            throw new Refused(Fault.of(WorkloadFault.NOT_FEWER, "grantedHours"));
        }
        return granted;
    }

    private static String required(String words) {
        if (words == null) {
            throw new Refused(Fault.of(CommonFault.REQUIRED, "words"));
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
