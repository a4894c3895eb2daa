package org.xiaoshao.whistle.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A whistle as the domain's table describes it, written without a look at the code that it is
 * compared with: plain fields, no guards shared, no clock.
 */
final class ModelWhistle {

    enum State {
        BLOWN,
        WAITING_REPORTER,
        DECLINED,
        WITHDRAWN,
        MERGED,
        ADMITTED,
        DISPATCHED,
        RETURN_ASKED,
        SIGNED,
        IN_HAND,
        HANDLED,
        FED_BACK,
        EVALUATED,
        REWORK,
        CLOSED
    }

    enum Level {
        GRID,
        COMMUNITY,
        TOWN,
        COUNTY
    }

    /** What one organisation was asked. */
    static final class Order {
        final String organisation;
        String role;
        String state = "SENT";
        boolean overruled;

        Order(String organisation, String role) {
            this.organisation = organisation;
            this.role = role;
        }

        Order copy() {
            var same = new Order(organisation, role);
            same.state = state;
            same.overruled = overruled;
            return same;
        }

        boolean settled() {
            return Set.of("DONE", "RETURNED", "PASSED_UP").contains(state);
        }
    }

    static final Set<State> UNHANDLED =
            EnumSet.of(
                    State.BLOWN,
                    State.WAITING_REPORTER,
                    State.ADMITTED,
                    State.DISPATCHED,
                    State.RETURN_ASKED,
                    State.SIGNED,
                    State.IN_HAND,
                    State.REWORK);

    String id;
    String number;
    int version = 1;
    State state = State.BLOWN;
    Level level = Level.COMMUNITY;

    /** Who blew it: a demo user, or null for somebody with a tracking code. */
    String blower;

    String code;

    /** Reporters that count here: {@code resident}, or tracking codes. */
    List<String> reporters = new ArrayList<>();

    /** How many it says they are; a merged one goes on counting its own. */
    int count = 1;

    /** Where those reported who came with a merge. */
    Map<String, ModelWhistle> origins = new LinkedHashMap<>();

    Set<String> voices = new HashSet<>();
    boolean unhappy;
    private static final Set<State> ENDED =
            EnumSet.of(State.CLOSED, State.DECLINED, State.WITHDRAWN, State.MERGED);

    int reworks;
    int reworksAtLevel;
    int returns;
    int dispatches;
    boolean objected;
    boolean confirmed;
    boolean urged;
    boolean paused;
    boolean extension;
    boolean callBack;
    int failedCalls;
    String proposedBy;
    String outcome;
    Map<String, Order> orders = new LinkedHashMap<>();
    List<String> history = new ArrayList<>();
    String lead;
    ModelWhistle whole;
    List<ModelWhistle> parts = new ArrayList<>();
    ModelWhistle target;
    Set<String> worked = new HashSet<>();
    List<String> events = new ArrayList<>(List.of("BLOWN"));

    /** CONTACT runs once: not yet, running, over. */
    int contact;

    /** How many supervisions are open; what opened one by rule opens no second one. */
    int supervised;

    int upheld;
    boolean returnedTwice;

    ModelWhistle before;
    String lastBy;

    boolean staffBlown() {
        return blower != null && !blower.equals("resident");
    }

    int openParts() {
        return (int) parts.stream().filter(part -> UNHANDLED.contains(part.state)).count();
    }

    boolean led() {
        return lead != null;
    }

    /** The clocks that run in this state. */
    Set<String> clocks() {
        var running = new TreeSet<String>();
        switch (state) {
            case BLOWN -> running.add("ADMIT");
            case WAITING_REPORTER -> running.add("ANSWER");
            case ADMITTED -> running.addAll(Set.of("DISPATCH", "HANDLE"));
            case DISPATCHED -> running.addAll(Set.of("SIGN", "HANDLE"));
            case RETURN_ASKED -> running.addAll(Set.of("RULE_ON_RETURN", "HANDLE"));
            case SIGNED, IN_HAND, REWORK -> running.add("HANDLE");
            case HANDLED -> running.addAll(Set.of("CHECK", "FEED_BACK"));
            case FED_BACK -> running.add("EVALUATE");
            default -> {}
        }
        if (contact == 1) {
            running.add("CONTACT");
        }
        return running;
    }

    /** Goes there, with its entry; CONTACT begins with work and is over at the latest when told. */
    void go(State to, String event) {
        state = to;
        events.add(event);
        if (ENDED.contains(to)) {
            events.addAll(Collections.nCopies(supervised, "SUPERVISION_ENDED"));
            supervised = 0;
        }
        var untilTold =
                EnumSet.of(
                        State.ADMITTED,
                        State.DISPATCHED,
                        State.RETURN_ASKED,
                        State.SIGNED,
                        State.IN_HAND,
                        State.HANDLED,
                        State.REWORK);
        if (contact == 1 && !untilTold.contains(to)) {
            contact = 2;
        }
        if (contact == 0 && (to == State.DISPATCHED || to == State.IN_HAND)) {
            contact = 1;
        }
        // Who handles it has to get in touch: what was said before that does not count.
        if (event.equals("CONTACTED") && contact == 1) {
            contact = 2;
        }
    }

    void stay(String event) {
        go(state, event);
    }

    void lifted() {
        level = Level.values()[level.ordinal() + 1];
        lead = null;
        reworksAtLevel = 0;
        paused = false;
        extension = false;
    }

    /** Another round, and after the third at one level the next level. */
    void rework(String event) {
        reworks++;
        reworksAtLevel++;
        confirmed = false;
        callBack = false;
        failedCalls = 0;
        proposedBy = null;
        outcome = null;
        voices.clear();
        unhappy = false;
        paused = false;
        extension = false;
        go(State.REWORK, event);
        if (event.equals("REWORK_ORDERED")) {
            supervise();
        }
        if (level != Level.COUNTY && reworksAtLevel >= 3) {
            lifted();
            go(State.ADMITTED, "LIFTED");
        } else if (lead != null) {
            orders.get(lead).state = "SIGNED";
        }
    }

    private void supervise() {
        supervised++;
        events.add("SUPERVISED");
    }

    /** Once more; the second time it is supervised, once. */
    void givenBack() {
        upheld++;
        if (upheld >= 2 && !returnedTwice) {
            returnedTwice = true;
            supervise();
        }
    }

    /** Everything that was asked and every part is done. */
    boolean isDone() {
        return openParts() == 0 && orders.values().stream().allMatch(Order::settled);
    }

    void handled() {
        paused = false;
        extension = false;
    }

    /** The whole follows its parts. */
    void partDone() {
        if (whole == null) {
            return;
        }
        whole.version++;
        if (whole.state == State.IN_HAND && whole.isDone() && !whole.orders.isEmpty()) {
            whole.go(State.HANDLED, "PARTS_HANDLED");
            whole.handled();
            whole.partDone();
        }
    }

    void closeParts() {
        for (var part : parts) {
            if (part.state == State.HANDLED) {
                part.go(State.CLOSED, "CLOSED_WITH_WHOLE");
                part.version++;
            }
            part.closeParts();
        }
    }

    void supersede(Order order) {
        orders.remove(order.organisation);
        history.add(order.organisation + " " + order.role + " " + order.state + " true");
    }

    List<String> shownOrders() {
        var shown = new ArrayList<>(history);
        orders.values()
                .forEach(
                        one ->
                                shown.add(
                                        one.organisation
                                                + " "
                                                + one.role
                                                + " "
                                                + one.state
                                                + " false"));
        shown.sort(null);
        return shown;
    }

    /** What an undo brings back. */
    ModelWhistle memory() {
        var kept = new ModelWhistle();
        kept.state = state;
        kept.level = level;
        kept.voices = new HashSet<>(voices);
        kept.unhappy = unhappy;
        kept.reworks = reworks;
        kept.reworksAtLevel = reworksAtLevel;
        kept.returns = returns;
        kept.dispatches = dispatches;
        kept.objected = objected;
        kept.confirmed = confirmed;
        kept.urged = urged;
        kept.paused = paused;
        kept.extension = extension;
        kept.callBack = callBack;
        kept.failedCalls = failedCalls;
        kept.proposedBy = proposedBy;
        kept.outcome = outcome;
        orders.forEach((organisation, order) -> kept.orders.put(organisation, order.copy()));
        kept.history = new ArrayList<>(history);
        kept.lead = lead;
        kept.contact = contact;
        kept.supervised = supervised;
        kept.upheld = upheld;
        kept.returnedTwice = returnedTwice;
        return kept;
    }

    void bringBack(ModelWhistle kept) {
        state = kept.state;
        level = kept.level;
        voices = kept.voices;
        unhappy = kept.unhappy;
        reworks = kept.reworks;
        reworksAtLevel = kept.reworksAtLevel;
        returns = kept.returns;
        dispatches = kept.dispatches;
        objected = kept.objected;
        confirmed = kept.confirmed;
        paused = kept.paused;
        extension = kept.extension;
        callBack = kept.callBack;
        failedCalls = kept.failedCalls;
        proposedBy = kept.proposedBy;
        outcome = kept.outcome;
        orders = kept.orders;
        history = kept.history;
        lead = kept.lead;
        contact = kept.contact;
        supervised = kept.supervised;
        upheld = kept.upheld;
        returnedTwice = kept.returnedTwice;
        events.add("UNDONE");
    }
}
