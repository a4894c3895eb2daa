package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;
import org.xiaoshao.whistle.internal.DryRun;
import org.xiaoshao.whistle.internal.RoutingActs;
import org.xiaoshao.whistle.internal.RoutingTableReader;
import org.xiaoshao.whistle.internal.Routings;

/**
 * Who is proposed for whistles, and the rules that say so. An act that is refused throws {@link
 * Refused}, which rolls back, so nothing is written.
 */
@ApplicationScoped
@Transactional
public class RoutingService {

    private static final String NEWEST = "routing-tables";

    @Inject RoutingActs acts;
    @Inject RoutingTableReader tables;
    @Inject Routings routings;
    @Inject DryRun dryRun;

    /**
     * A page of the versions, newest first; drafts only for those over their place.
     *
     * @param place code of a town or county in any form; null for all that the caller may read
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public RoutingTableConnection list(String place, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var code =
                place == null ? null : DivisionCode.parse(place).map(DivisionCode::full).orElse("");
        var page = Page.of(tables.page(code, from, size), size, from != null);
        return new RoutingTableConnection(
                page.rows().stream()
                        .map(row -> new RoutingTableEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(RoutingService::cursor),
                counted ? tables.count(code) : 0);
    }

    /** The version of that id, if the caller may read it. */
    public Optional<RoutingTableView> byId(UUID id) {
        return tables.byId(id);
    }

    /**
     * What those rules would have proposed for whistles blown in that period; both days included.
     *
     * @return absent when there is no such version of a place that the caller is over
     * @throws DomainException PERIOD_REVERSED, PERIOD_TOO_LONG
     */
    public Optional<RoutingDryRunView> dryRun(UUID table, LocalDate from, LocalDate to) {
        return dryRun.run(table, from, to);
    }

    /** Proposals for those of the whistles that the caller may send out now, by id. */
    public Map<UUID, RoutingSuggestionView> suggestions(List<UUID> whistles) {
        return routings.of(whistles);
    }

    public RoutingTableView draft(RoutingTableDraftInput input) {
        return found(acts.draft(input));
    }

    public RoutingTableView save(UUID id, RoutingTableSaveInput input) {
        return found(acts.save(id, input));
    }

    public RoutingTableView publish(UUID id, RoutingTablePublishInput input) {
        return found(acts.publish(id, input));
    }

    /**
     * @return the id that the draft had
     */
    public UUID discard(UUID id, RoutingTableDiscardInput input) {
        return acts.discard(id, input);
    }

    private RoutingTableView found(UUID id) {
        return tables.byId(id).orElseThrow();
    }

    private static RoutingTableReader.Position position(String after) {
        var cursor = Cursor.decode(after, NEWEST, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new RoutingTableReader.Position(
                    Instant.parse(cursor.keys().get(0)), NodeId.parse(cursor.keys().get(1)));
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(RoutingTableView row) {
        return Cursor.of(NEWEST, row.draftedAt().toString(), row.id());
    }
}
