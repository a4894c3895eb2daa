package org.xiaoshao.patrol.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.identity.CurrentScope;
import org.xiaoshao.patrol.PatrolNoteToWhistleInput;
import org.xiaoshao.shared.CommonFault;
import org.xiaoshao.shared.ExpectedVersion;
import org.xiaoshao.shared.Fault;
import org.xiaoshao.shared.Once;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.shared.TextRules;
import org.xiaoshao.whistle.WhistleBlowInput;
import org.xiaoshao.whistle.WhistlePlaceInput;
import org.xiaoshao.whistle.WhistleService;

/**
 * A note becomes a whistle in the transaction that says so, or is told to be about one that there
 * is: by whoever walked the round or the staff of the community.
 */
@ApplicationScoped
@Once
public class PatrolWhistling {

    @Inject PatrolNotes notes;
    @Inject PatrolRounds rounds;
    @Inject WhistleService whistles;
    @Inject CurrentScope currentScope;
    @Inject ExpectedVersion expectedVersion;

    /**
     * @return the id of the note's round
     */
    public UUID whistle(UUID id, PatrolNoteToWhistleInput input) {
        var seen = notes.findByIdOptional(id).orElseThrow(() -> new Refused(Fault.notFound()));
        var round = rounds.findByIdOptional(seen.roundId()).orElseThrow();
        var scope = currentScope.get();
        if (!round.personId().equals(scope.person())
                && !scope.communities().contains(round.communityCode())) {
            throw new Refused(Fault.of(PatrolFault.NOT_YOUR_ROUND));
        }
        var note = notes.locked(id).orElseThrow(() -> new Refused(Fault.notFound()));
        expectedVersion.compare(note);
        if (note.hasWhistle()) {
            throw new Refused(Fault.of(PatrolFault.NOTE_HAS_WHISTLE));
        }
        var named = TextRules.clean(input.whistle());
        note.whistled(named == null ? blown(round, note, input) : found(round, named));
        notes.flush();
        return round.id();
    }

    private UUID found(PatrolRound round, String number) {
        return whistles.byNumber(number, Set.of())
                .filter(one -> one.community().code().equals(round.communityCode()))
                .map(one -> UUID.fromString(one.id()))
                .orElseThrow(() -> new Refused(Fault.of(PatrolFault.WHISTLE_UNKNOWN, "whistle")));
    }

    private UUID blown(PatrolRound round, PatrolNote note, PatrolNoteToWhistleInput input) {
        if (note.words() == null) {
            throw new Refused(Fault.of(PatrolFault.WORDS_GONE));
        }
        if (input.kind() == null) {
            throw new Refused(Fault.of(CommonFault.REQUIRED, "kind"));
        }
        var grid = note.buildingId() == null ? round.gridId() : null;
        var blown =
                whistles.blow(
                        new WhistleBlowInput(
                                input.kind(),
                                input.urgency(),
                                input.title(),
                                note.words(),
                                new WhistlePlaceInput(
                                        round.communityCode(),
                                        text(grid),
                                        text(note.buildingId()),
                                        null,
                                        note.detail()),
                                List.of(),
                                null),
                        Set.of());
        return UUID.fromString(blown.whistle().id());
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
