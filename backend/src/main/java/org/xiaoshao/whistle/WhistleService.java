package org.xiaoshao.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiaoshao.shared.LiveStream;
import org.xiaoshao.shared.Node;
import org.xiaoshao.shared.NodeSource;
import org.xiaoshao.shared.Page;
import org.xiaoshao.shared.Refused;
import org.xiaoshao.whistle.internal.CommunityActs;
import org.xiaoshao.whistle.internal.Feed;
import org.xiaoshao.whistle.internal.OrganisationActs;
import org.xiaoshao.whistle.internal.ProactiveBlowing;
import org.xiaoshao.whistle.internal.ReporterActs;
import org.xiaoshao.whistle.internal.WhistlePart;
import org.xiaoshao.whistle.internal.WhistleReading;

/**
 * The whistle loop: the only transaction boundary of the capability. Reads are short transactions
 * that return finished records; an act that is refused throws {@link Refused}, which rolls back, so
 * nothing is written.
 */
@ApplicationScoped
@Transactional
public class WhistleService implements NodeSource {

    @Inject WhistleReading reading;
    @Inject Feed feed;
    @Inject CommunityActs community;
    @Inject OrganisationActs organisation;
    @Inject ReporterActs reporter;
    @Inject ProactiveBlowing proactive;

    /** The whistle with that number, if the caller may see it. */
    public Optional<WhistleView> byNumber(String number, Set<WhistlePart> parts) {
        return reading.byNumber(number, parts);
    }

    /** Those of the ids that the caller may see, in no order. */
    public List<WhistleView> byIds(List<UUID> ids, Set<WhistlePart> parts) {
        return reading.byIds(ids, parts);
    }

    public WhistleConnection list(
            WhistleFilterInput filter,
            WhistleOrderBy order,
            Integer first,
            String after,
            Set<WhistlePart> parts,
            boolean withCount) {
        return reading.list(filter, order, Page.size(first), after, parts, withCount);
    }

    /**
     * A page of the same list with what a row of a file holds: the whistle itself and its place.
     */
    public WhistleConnection rows(
            WhistleFilterInput filter,
            WhistleOrderBy order,
            Integer first,
            String after,
            boolean withCount) {
        return reading.list(
                filter, order, Page.size(first), after, Set.of(WhistlePart.PLACE), withCount);
    }

    /**
     * How many of the whistles that the caller may see pass each filter, by the same conditions as
     * {@link #list}; exact, in one statement. A filter by division costs one more, to know the
     * code.
     *
     * @param filters at least one
     */
    public WhistleCounts counts(List<WhistleFilterInput> filters) {
        return reading.counts(filters);
    }

    public OrderConnection orders(
            OrderFilterInput filter, Integer first, String after, boolean withCount) {
        return reading.orders(filter, Page.size(first), after, withCount);
    }

    /** The titles of those of the whistles that the caller may see and that have one. */
    public Map<UUID, String> titles(List<UUID> ids) {
        return reading.titles(ids);
    }

    /** Where the stream of changes ends now. */
    public String endOfChanges() {
        return feed.end();
    }

    /** The caller's next changes of that topic beyond a place. */
    public LiveStream.Batch<WhistleChange> changes(
            String cursor, Feed.Topic topic, Set<WhistlePart> parts) {
        return feed.after(cursor, topic, parts);
    }

    @Override
    public Optional<? extends Node> node(UUID id) {
        Optional<? extends Node> whistle = byIds(List.of(id), WhistlePart.ALL).stream().findFirst();
        return whistle.isPresent() ? whistle : reading.order(id);
    }

    public WhistleTracking track(String code) {
        return reading.track(code);
    }

    public WhistleRating rating(String token) {
        return reading.rating(token);
    }

    public Blown blow(WhistleBlowInput input, Set<WhistlePart> parts) {
        reporter.requireMayBlow();
        var id = reporter.blow(input);
        var trackingCode = reporter.receipt(id);
        return new Blown(reading.opened(id, parts), trackingCode);
    }

    /**
     * Blows a whistle about what nobody complained of yet (主动预哨), in the name of the caller.
     *
     * @throws Refused NOT_YOUR_COMMUNITY unless the caller works in that community or is its
     *     secretary
     */
    public WhistleView blowProactively(WhistleBlowInput input) {
        reporter.requireMayBlow();
        return reading.opened(proactive.blow(input), Set.of());
    }

    public WhistleView admit(UUID id, WhistleAdmitInput input, Set<WhistlePart> parts) {
        return reading.own(community.admit(id, input), parts);
    }

    public WhistleView decline(UUID id, WhistleDeclineInput input, Set<WhistlePart> parts) {
        return reading.own(community.decline(id, input), parts);
    }

    public WhistleView dispatch(UUID id, WhistleDispatchInput input, Set<WhistlePart> parts) {
        return reading.own(community.dispatch(id, input), parts);
    }

    public WhistleView sign(UUID id, WhistleSignInput input, Set<WhistlePart> parts) {
        return reading.own(organisation.sign(id, input), parts);
    }

    public WhistleView reportForDuty(
            UUID id, WhistleReportForDutyInput input, Set<WhistlePart> parts) {
        return reading.own(organisation.reportForDuty(id, input), parts);
    }

    public WhistleView reportDone(UUID id, WhistleReportDoneInput input, Set<WhistlePart> parts) {
        return reading.own(organisation.reportDone(id, input), parts);
    }

    public WhistleView feedBack(UUID id, WhistleFeedBackInput input, Set<WhistlePart> parts) {
        return reading.own(community.feedBack(id, input), parts);
    }

    public Evaluated evaluate(UUID id, WhistleEvaluateInput input, Set<WhistlePart> parts) {
        var evaluated = reporter.evaluate(id, input);
        return input.token() == null
                ? new Evaluated(reading.own(evaluated, parts), null)
                : new Evaluated(null, reading.tracking(evaluated, input.token()));
    }

    public WhistleView writeOff(UUID id, WhistleWriteOffInput input, Set<WhistlePart> parts) {
        return reading.own(community.writeOff(id, input), parts);
    }

    /** A whistle just blown; the code is for a reporter without login, else null. */
    public record Blown(WhistleView whistle, String trackingCode) {}

    /** With login the whistle, through a link only what the link's holder may see. */
    public record Evaluated(WhistleView whistle, WhistleTracking tracking) {}
}
