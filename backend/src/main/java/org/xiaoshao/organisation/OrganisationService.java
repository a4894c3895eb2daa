package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiaoshao.organisation.internal.DutyListReader;
import org.xiaoshao.organisation.internal.DutyListReaders;
import org.xiaoshao.organisation.internal.MatterReader;
import org.xiaoshao.organisation.internal.OrganisationReader;
import org.xiaoshao.organisation.internal.PostReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.PageInfo;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.territory.LocationRefusal;

/**
 * Reads organisations, duty lists and posts. Every method is one short transaction and a fixed
 * number of statements however many rows it answers with.
 */
@ApplicationScoped
public class OrganisationService implements NodeSource {

    private static final String BY_NAME = "organisations";
    private static final String BY_CODE = "matters";

    @Inject OrganisationReader organisations;
    @Inject MatterReader matters;
    @Inject DutyListReader dutyLists;
    @Inject PostReader posts;
    @Inject DutyListReaders readers;
    @Inject Clock clock;

    /**
     * A page of organisations, by name in pinyin order.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, DIVISION_UNKNOWN (the county is
     *     no division code), TOO_LONG or TEXT_INVALID (the search)
     */
    @Transactional
    public OrganisationConnection organisations(
            OrganisationFilter filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after, BY_NAME);
        var listed =
                new OrganisationReader.Listed(
                        filter.type(),
                        TextRules.search(filter.search()),
                        division(filter.county(), "county"),
                        division(filter.place(), "place"),
                        filter.ended());
        var start =
                from == null ? null : new OrganisationReader.Position(from.keys().get(0), id(from));
        var page = Page.of(organisations.page(listed, start, size), size, from != null);
        return new OrganisationConnection(
                page.rows().stream()
                        .map(row -> new OrganisationEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(OrganisationService::cursor),
                counted ? organisations.count(listed) : 0);
    }

    /**
     * A page of the matters of one version of a duty list, or of what is in force, by code: of the
     * counties of the caller's posts, or of all when they are in none.
     *
     * @param first how many, 1 to 100; null for 20
     * @param after cursor to go on from; null from the start
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, TOO_LONG or TEXT_INVALID (the
     *     search)
     */
    @Transactional
    public MatterConnection matters(
            MatterFilter filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var search = TextRules.search(filter.search());
        var listed =
                filter.dutyList() == null
                        ? Optional.of(new MatterReader.Listed(filter, search, null, today()))
                        : dutyLists
                                .day(NodeId.parse(filter.dutyList()))
                                .map(
                                        of ->
                                                new MatterReader.Listed(
                                                        filter, search, of.county(), of.day()));
        if (listed.isEmpty()) {
            return new MatterConnection(
                    List.of(), List.of(), new PageInfo(false, false, null, null), 0);
        }
        return matters(listed.get(), size, after, counted);
    }

    private MatterConnection matters(
            MatterReader.Listed listed, int size, String after, boolean counted) {
        var from = position(after, BY_CODE);
        var start = from == null ? null : new MatterReader.Position(from.keys().get(0), id(from));
        var page = Page.of(matters.page(listed, start, size), size, from != null);
        return new MatterConnection(
                page.rows().stream().map(row -> new MatterEdge(cursor(row).encode(), row)).toList(),
                page.rows(),
                page.info(OrganisationService::cursor),
                counted ? matters.count(listed) : 0);
    }

    /** The matter of that id if a whistle of that county may be admitted under it today. */
    @Transactional
    public Optional<MatterView> currentMatter(UUID id, String countyCode) {
        return matters.inForce(id, countyCode, today());
    }

    /** Those matters by id, whatever their version; in one statement. */
    @Transactional
    public Map<UUID, MatterView> mattersByIds(Collection<UUID> ids) {
        return matters.byIds(ids).stream()
                .collect(
                        Collectors.toMap(
                                matter -> UUID.fromString(matter.id()), Function.identity()));
    }

    /** What the duty list says of those matters besides their face, by id; in two statements. */
    @Transactional
    public Map<UUID, MatterTermsView> termsOf(Collection<UUID> matterIds) {
        return dutyLists.terms(matterIds);
    }

    /** Those of the ids that are organisations of that county and are there still. */
    @Transactional
    public List<OrganisationView> currentOrganisations(Collection<UUID> ids, String county) {
        return organisations.byIds(organisations.currentOf(county, ids));
    }

    /** The organisations of those ids, in no order; unknown ones are absent. */
    @Transactional
    public List<OrganisationView> organisationsByIds(Collection<UUID> ids) {
        return organisations.byIds(ids);
    }

    /**
     * The posts of that person whose term runs today, as far as the caller may see them: their own,
     * and those of people who serve in the caller's divisions.
     */
    @Transactional
    public List<PostView> postsOf(UUID personId) {
        return posts.currentPosts(personId, today());
    }

    /** The posts of those persons whose term runs today or is to come, seen as above, by person. */
    @Transactional
    public Map<UUID, List<PostView>> postsOf(Collection<UUID> persons) {
        return posts.currentOrComing(persons, today());
    }

    @Override
    @Transactional
    public Optional<? extends Node> node(UUID id) {
        if (!readers.includeCaller()) {
            return Optional.empty();
        }
        var organisation = organisations.byIds(List.of(id)).stream().findFirst();
        return organisation.isPresent() ? organisation : matters.byId(id);
    }

    private static String division(String code, String field) {
        if (code == null) {
            return null;
        }
        return DivisionCode.parse(code)
                .map(DivisionCode::full)
                .orElseThrow(
                        () ->
                                new DomainException(
                                        LocationRefusal.DIVISION_UNKNOWN.name(),
                                        field,
                                        "There is no division of that code."));
    }

    private static Cursor position(String after, String order) {
        var cursor = Cursor.decode(after, order, 2);
        if (cursor != null && TextRules.faultOfRequired(cursor.keys().get(0), 200).isPresent()) {
            throw Cursor.invalid();
        }
        return cursor;
    }

    private static UUID id(Cursor cursor) {
        try {
            return UUID.fromString(cursor.keys().get(1));
        } catch (IllegalArgumentException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(OrganisationView row) {
        return Cursor.of(BY_NAME, row.name(), row.id());
    }

    private static Cursor cursor(MatterView row) {
        return Cursor.of(BY_CODE, row.code(), row.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
