package org.xiaoshao.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.organisation.internal.DutyListActs;
import org.xiaoshao.organisation.internal.DutyListComparing;
import org.xiaoshao.organisation.internal.DutyListReader;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.territory.DivisionCode;

/**
 * The versions of duty lists. An act that is refused throws {@link Refused}, which rolls back, so
 * nothing is written.
 */
@ApplicationScoped
@Transactional
public class DutyListService {

    private static final String NEWEST = "duty-lists";

    @Inject DutyListActs acts;
    @Inject DutyListReader lists;
    @Inject DutyListComparing comparing;

    /**
     * A page of the versions, newest first; drafts only for those who write, lead or oversee.
     *
     * @param county code in any form; null for the counties of the caller's posts, or all
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID
     */
    public DutyListConnection list(String county, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var from = position(after);
        var code =
                county == null
                        ? null
                        : DivisionCode.parse(county).map(DivisionCode::full).orElse("");
        var page = Page.of(lists.page(lists.readable(code), from, size), size, from != null);
        return new DutyListConnection(
                page.rows().stream()
                        .map(row -> new DutyListEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(DutyListService::cursor),
                counted ? lists.count(lists.readable(code)) : 0);
    }

    /**
     * What differs between two versions of one county.
     *
     * @param from id of a version; null for the one before, of a draft the newest
     * @return absent when there is no such version that the caller may read, or the two are of
     *     different counties
     */
    public Optional<DutyListComparisonView> comparison(UUID to, UUID from) {
        return lists.byId(to)
                .flatMap(
                        target -> {
                            var base = from == null ? lists.before(target) : lists.byId(from);
                            if (from != null && base.isEmpty() || strange(base, target)) {
                                return Optional.empty();
                            }
                            return Optional.of(
                                    new DutyListComparisonView(
                                            base.orElse(null),
                                            target,
                                            comparing.changes(base.orElse(null), target)));
                        });
    }

    public DutyListView draft(DutyListDraftInput input) {
        return found(acts.draft(input));
    }

    public DutyListView put(UUID id, MatterDraftInput input) {
        return found(acts.put(id, input));
    }

    public DutyListView end(UUID id, MatterDraftEndInput input) {
        return found(acts.end(id, input));
    }

    public DutyListView undo(UUID id, MatterDraftUndoInput input) {
        return found(acts.undo(id, input));
    }

    public DutyListView publish(UUID id, DutyListPublishInput input) {
        return found(acts.publish(id, input));
    }

    /**
     * @return the id that the draft had
     */
    public UUID discard(UUID id, DutyListDiscardInput input) {
        return acts.discard(id, input);
    }

    private DutyListView found(UUID id) {
        return lists.byId(id).orElseThrow();
    }

    private static boolean strange(Optional<DutyListView> one, DutyListView other) {
        return one.filter(found -> !found.county().code().equals(other.county().code()))
                .isPresent();
    }

    private static DutyListReader.Position position(String after) {
        var cursor = Cursor.decode(after, NEWEST, 2);
        if (cursor == null) {
            return null;
        }
        try {
            return new DutyListReader.Position(
                    Instant.parse(cursor.keys().get(0)), NodeId.parse(cursor.keys().get(1)));
        } catch (DateTimeParseException forged) {
            throw Cursor.invalid();
        }
    }

    private static Cursor cursor(DutyListView row) {
        return Cursor.of(NEWEST, row.draftedAt().toString(), row.id());
    }
}
