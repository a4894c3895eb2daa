package org.xiaoshao.patrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xiaoshao.patrol.internal.PatrolRoundActs;
import org.xiaoshao.patrol.internal.PatrolRoundReader;
import org.xiaoshao.patrol.internal.PatrolRoundReader.Wanted;
import org.xiaoshao.patrol.internal.PatrolWhistling;
import org.xiaoshao.shared.Cursor;
import org.xiaoshao.shared.DomainException;
import org.xiaoshao.shared.NodeId;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;

/**
 * Rounds: begun, walked and ended. An act that is refused throws {@link Refused}, which rolls back,
 * so nothing is written.
 */
@ApplicationScoped
@Transactional
public class PatrolRoundService {

    private static final String NEWEST = "patrol-rounds";

    @Inject PatrolRoundActs acts;
    @Inject PatrolWhistling whistling;
    @Inject PatrolRoundReader rounds;

    /** The round of that id, as far as the caller may see it. */
    public Optional<PatrolRoundView> round(UUID id) {
        return rounds.byId(id);
    }

    /**
     * A page of rounds, the newest first: the caller's own, those of their grids, and those of the
     * places that they run, govern or oversee.
     *
     * @param filter null for all
     * @param counted whether the total is wanted; it is 0 when not
     * @throws DomainException FIRST_OUT_OF_RANGE, CURSOR_INVALID, PERIOD_REVERSED
     */
    public PatrolRoundConnection list(
            PatrolRoundFilterInput filter, Integer first, String after, boolean counted) {
        var size = Page.size(first);
        var cursor = Cursor.decode(after, NEWEST, 1);
        var wanted = wanted(filter);
        var page =
                Page.of(
                        rounds.page(
                                wanted,
                                cursor == null ? null : NodeId.parse(cursor.keys().get(0)),
                                size),
                        size,
                        cursor != null);
        return new PatrolRoundConnection(
                page.rows().stream()
                        .map(row -> new PatrolRoundEdge(cursor(row).encode(), row))
                        .toList(),
                page.rows(),
                page.info(PatrolRoundService::cursor),
                counted ? rounds.count(wanted) : 0);
    }

    private static Wanted wanted(PatrolRoundFilterInput filter) {
        var given =
                Objects.requireNonNullElseGet(
                        filter,
                        () ->
                                new PatrolRoundFilterInput(
                                        null, null, null, null, null, null, null, null));
        if (given.from() != null && given.to() != null && given.to().isBefore(given.from())) {
            throw new DomainException("PERIOD_REVERSED", "to", "The period ends before it begins.");
        }
        return new Wanted(
                PatrolPlanService.code(given.community()),
                NodeId.parse(given.plan()),
                NodeId.parse(given.grid()),
                NodeId.parse(given.person()),
                given.from(),
                given.to(),
                given.open(),
                Boolean.TRUE.equals(given.mine()));
    }

    public PatrolRoundView start(PatrolRoundStartInput input) {
        return found(acts.start(input));
    }

    public PatrolRoundView checkIn(PatrolCheckInInput input) {
        return found(acts.checkIn(input));
    }

    public PatrolRoundView note(PatrolNoteInput input) {
        return found(acts.note(input));
    }

    public PatrolRoundView whistle(UUID note, PatrolNoteToWhistleInput input) {
        return found(whistling.whistle(note, input));
    }

    public PatrolRoundView end(UUID id, PatrolRoundEndInput input) {
        return found(acts.end(id, input));
    }

    /** Ends rounds that nobody ended, at most so many, in nobody's name; how many there were. */
    public int endForgotten(int most) {
        return acts.endForgotten(most);
    }

    /**
     * Deletes who walked and what was noted once such words are old enough, of at most so many
     * rounds and notes each, in nobody's name; how many there were.
     */
    public int forgetWords(int most) {
        return acts.forgetWords(most);
    }

    private PatrolRoundView found(UUID id) {
        return rounds.byId(id).orElseThrow();
    }

    private static Cursor cursor(PatrolRoundView row) {
        return Cursor.of(NEWEST, row.id());
    }
}
