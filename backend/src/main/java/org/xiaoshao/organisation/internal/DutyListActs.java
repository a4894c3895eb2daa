package org.xiaoshao.organisation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiaoshao.organisation.DutyListDiscardInput;
import org.xiaoshao.organisation.DutyListDraftInput;
import org.xiaoshao.organisation.DutyListPublishInput;
import org.xiaoshao.organisation.MatterChangeKind;
import org.xiaoshao.organisation.MatterDraftEndInput;
import org.xiaoshao.organisation.MatterDraftInput;
import org.xiaoshao.organisation.MatterDraftUndoInput;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.InputCheck;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.DivisionLevel;
import org.xiaoshao.territory.DivisionView;
import org.xiaoshao.territory.Governed;
import org.xiaoshao.territory.TerritoryService;

/** Drafting a version of a duty list, and publishing it at once. */
@ApplicationScoped
@Once
public class DutyListActs {

    private static final int NOTE = 500;
    private static final int CODE = 20;
    private static final int TITLE = 80;
    private static final int EVIDENCE = 500;
    private static final int BASIS = 200;
    private static final int MOST_CO_HANDLERS = 10;
    private static final int MOST_HOURS = 2160;

    @Inject DutyLists lists;
    @Inject DraftMatters drafts;
    @Inject Matters matters;
    @Inject OrganisationReader organisations;
    @Inject TerritoryService territory;
    @Inject Governed governed;
    @Inject ExpectedVersion expectedVersion;
    @Inject Clock clock;

    /**
     * @return the new draft's id
     */
    public UUID draft(DutyListDraftInput input) {
        var county = county(input.county());
        if (!governed.covers(county)) {
            throw new Refused(Fault.of(DutyListFault.NOT_YOUR_COUNTY, "county"));
        }
        Refused.unlessEmpty(new InputCheck().optional("note", input.note(), NOTE).faults());
        if (lists.drafted(county)) {
            throw new Refused(Fault.of(DutyListFault.DRAFT_EXISTS));
        }
        var draft = DutyList.drafted(county, TextRules.clean(input.note()), now());
        lists.persistAndFlush(draft);
        return draft.id();
    }

    /** Says what a matter shall be. */
    public UUID put(UUID id, MatterDraftInput input) {
        var list = locked(id);
        check(input, list.countyCode());
        var code = TextRules.clean(input.code());
        var content = MatterContent.of(input);
        var before = matters.open(list.countyCode(), code).orElse(null);
        if (before != null && before.content().equals(content)) {
            throw new Refused(Fault.of(DutyListFault.NOTHING_CHANGED));
        }
        drafts.of(list, code)
                .ifPresentOrElse(
                        drafted -> drafted.says(content),
                        () -> drafts.persist(DraftMatter.of(list, code, before, content)));
        return changed(list);
    }

    /** Says that a matter shall be no more. */
    public UUID end(UUID id, MatterDraftEndInput input) {
        var list = locked(id);
        var code = code(input.code());
        var before =
                matters.open(list.countyCode(), code)
                        .orElseThrow(
                                () -> new Refused(Fault.of(DutyListFault.MATTER_UNKNOWN, "code")));
        var draft =
                drafts.of(list, code)
                        .orElseGet(() -> DraftMatter.of(list, code, before, before.content()));
        draft.ends(before.content());
        drafts.persist(draft);
        return changed(list);
    }

    /** Takes back what the draft changes about a matter. */
    public UUID undo(UUID id, MatterDraftUndoInput input) {
        var list = locked(id);
        var draft =
                drafts.of(list, code(input.code()))
                        .orElseThrow(
                                () -> new Refused(Fault.of(DutyListFault.MATTER_UNKNOWN, "code")));
        drafts.delete(draft);
        return changed(list);
    }

    /** Ends what is followed or no more, and adds what follows or is new, in one transaction. */
    public UUID publish(UUID id, DutyListPublishInput input) {
        var list = locked(id);
        var changes = drafts.of(list);
        var before = lists.newest(list.countyCode());
        var day = input.validFrom();
        var affected =
                matters.byIds(
                        changes.stream()
                                .map(DraftMatter::matterId)
                                .filter(Objects::nonNull)
                                .toList());
        var inOrder =
                before.map(one -> day.isAfter(one.validFrom())).orElse(true)
                        && affected.stream().allMatch(one -> day.isAfter(one.validFrom()));
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(!changes.isEmpty(), DutyListFault.NOTHING_CHANGED, null)
                        .unless(
                                !day.isBefore(LocalDate.now(clock)),
                                DutyListFault.DATE_IN_PAST,
                                "validFrom")
                        .unless(inOrder, DutyListFault.DATES_OUT_OF_ORDER, "validFrom")
                        .faults());
        requireOrganisations(changes, list.countyCode());
        // Ended before others are added: on no day are there two of one code.
        affected.forEach(one -> one.endedOn(day.minusDays(1)));
        matters.flush();
        changes.stream()
                .filter(change -> change.change() != MatterChangeKind.ENDED)
                .forEach(change -> matters.persist(Matter.from(change, id, day)));
        drafts.forget(list);
        list.published(before.map(DutyList::number).orElse(0) + 1, day, now());
        lists.flush();
        return id;
    }

    /** Throws the draft away. */
    public UUID discard(UUID id, DutyListDiscardInput input) {
        var list = locked(id);
        drafts.forget(list);
        lists.delete(list);
        lists.flush();
        return id;
    }

    private UUID changed(DutyList list) {
        list.changed();
        lists.flush();
        return list.id();
    }

    private DutyList locked(UUID id) {
        var list = lists.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(list);
        if (!list.isDraft()) {
            throw new Refused(Fault.of(DutyListFault.PUBLISHED_ALREADY));
        }
        return list;
    }

    private void check(MatterDraftInput input, String county) {
        var helpers = NodeId.parse(input.coHandlers());
        var lead = NodeId.parse(input.lead());
        var named = Stream.concat(Stream.ofNullable(lead), helpers.stream()).toList();
        Refused.unlessEmpty(
                new InputCheck()
                        .required("code", input.code(), CODE)
                        .required("title", input.title(), TITLE)
                        .optional("evidence", input.evidence(), EVIDENCE)
                        .optional("legalBasis", input.legalBasis(), BASIS)
                        .unless(
                                inRange(input.ordinaryHours()),
                                DutyListFault.HOURS_OUT_OF_RANGE,
                                "ordinaryHours")
                        .unless(
                                inRange(input.urgentHours()),
                                DutyListFault.HOURS_OUT_OF_RANGE,
                                "urgentHours")
                        .unless(
                                inRange(input.emergencyHours()),
                                DutyListFault.HOURS_OUT_OF_RANGE,
                                "emergencyHours")
                        .unless(
                                helpers.size() <= MOST_CO_HANDLERS,
                                DutyListFault.TOO_MANY,
                                "coHandlers")
                        .unless(
                                new HashSet<>(named).size() == named.size(),
                                DutyListFault.CO_HANDLER_REPEATED,
                                "coHandlers")
                        .faults());
        var known = organisations.currentOf(county, named);
        Refused.unlessEmpty(
                new InputCheck()
                        .unless(
                                lead == null || known.contains(lead),
                                DutyListFault.LEAD_UNKNOWN,
                                "lead")
                        .unless(
                                known.containsAll(helpers),
                                DutyListFault.CO_HANDLER_UNKNOWN,
                                "coHandlers")
                        .faults());
    }

    /** An organisation may have ended between drafting and publishing. */
    private void requireOrganisations(List<DraftMatter> changes, String county) {
        var named =
                changes.stream()
                        .filter(change -> change.change() != MatterChangeKind.ENDED)
                        .map(DraftMatter::content)
                        .flatMap(
                                content ->
                                        Stream.concat(
                                                Stream.ofNullable(content.lead()),
                                                Stream.of(content.coHandlers())))
                        .distinct()
                        .toList();
        if (!organisations.currentOf(county, named).containsAll(named)) {
            throw new Refused(Fault.of(DutyListFault.LEAD_ENDED));
        }
    }

    private String county(String code) {
        return DivisionCode.parse(code)
                .map(DivisionCode::full)
                .map(full -> territory.divisionsByCodes(List.of(full)).get(full))
                .filter(found -> found.level() == DivisionLevel.COUNTY)
                .filter(DivisionView::current)
                .map(DivisionView::code)
                .orElseThrow(() -> new Refused(Fault.of(DutyListFault.COUNTY_UNKNOWN, "county")));
    }

    private static String code(String given) {
        Refused.unlessEmpty(new InputCheck().required("code", given, CODE).faults());
        return TextRules.clean(given);
    }

    private static boolean inRange(Integer hours) {
        return hours == null || hours >= 1 && hours <= MOST_HOURS;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
