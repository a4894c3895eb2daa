/*
 * Makes whistles with all that belongs to them: the same surroundings, count and seed give the same rows to the last
 * byte. Nothing here knows the database; load.mjs writes what is made.
 */
import { canonical, commitment, GENESIS, hash } from "./chain.mjs";
import { CLOCKS, NOTES, ORDER_STATES, PLEAS, SPOTS, STATES, STEPS } from "./loop.mjs";
import { Random } from "./random.mjs";

const SEED = 20260101;
const FIRST = Date.parse("2025-10-01T00:00:00Z");
const DAYS = 365;
const MINUTE = 60_000;

/** China has one time zone and no summer time; whistle numbers count by its years. */
const CHINA = 8 * 60 * MINUTE;

const ROLES = {
  worker: "COMMUNITY_WORKER",
  secretary: "COMMUNITY_SECRETARY",
  lead: "DEPARTMENT_STAFF",
  patrol: "GRID_MEMBER",
  resident: "RESIDENT",
  head: "BUILDING_HEAD",
};

/** An instant as PostgreSQL reads it and as the hash chain covers it: whole seconds, no fraction. */
const text = (milliseconds) => new Date(milliseconds).toISOString().replace(".000Z", "Z");

/**
 * @typedef {object} Surroundings what the rows refer to, each list in a fixed order
 * @property {{county: string, prefix: string, town: string, community: string, grid: string, building: string | null,
 *   unit: string | null}[]} places
 * @property {{id: string, code: string, kind: string, title: string, lead: string, leadName: string}[]} matters
 * @property {Record<"worker" | "secretary" | "lead" | "patrol" | "resident" | "head", {id: string, name: string}>} people
 */

/**
 * Yields the rows of one whistle after the other, oldest first: an object of lists by table name.
 *
 * @param {Surroundings} surroundings
 * @param {number} count of whistles, spread evenly over a year
 */
export function* generate(surroundings, count, seed = SEED) {
  const random = new Random(seed);
  const numbers = new Map();
  for (let i = 0; i < count; i += 1) {
    const step = (DAYS * 86_400) / count;
    const blownAt = FIRST + Math.floor(i * step + random.next() * step) * 1000;
    yield rowsOf(new Draft(surroundings, random, numbers, blownAt));
  }
}

/** What is decided about a whistle before its rows are written. */
class Draft {
  constructor({ places, matters, people }, random, numbers, blownAt) {
    this.random = random;
    this.numbers = numbers;
    this.people = people;
    this.id = random.uuid(blownAt);
    this.place = random.pick(places);
    this.matter = random.pick(matters);
    this.state = random.weighted(STATES);
    this.urgency = random.weighted({ ORDINARY: 80, URGENT: 17, EMERGENCY: 3 });
    this.source = random.weighted({ RESIDENT: 70, PATROL: 30 });
    this.reporter = this.#reporter();
    this.times = this.#times(blownAt);
  }

  /** Two in three residents whistle without login. */
  #reporter() {
    const role = this.source === "PATROL" ? "patrol" : "resident";
    const known = role === "patrol" || this.random.next() < 1 / 3;
    return known ? { role: ROLES[role], ...this.people[role] } : { role: null, id: null, name: null };
  }

  #times(blownAt) {
    const times = [];
    let at = blownAt;
    for (const { to, within } of STEPS) {
      at += this.random.below(within + 1) * MINUTE;
      times.push(at);
      if (to === this.state) return times;
    }
    throw new Error(`No way leads to ${this.state}.`);
  }

  /** When that state was reached, or null. */
  at(state) {
    const place = STEPS.findIndex(({ to }) => to === state);
    return place < this.times.length ? text(this.times[place]) : null;
  }

  number(purpose, milliseconds) {
    const year = new Date(milliseconds + CHINA).getUTCFullYear();
    const key = `${purpose} ${this.place.county} ${year}`;
    const next = (this.numbers.get(key) ?? 0) + 1;
    this.numbers.set(key, next);
    return `${this.place.prefix}-${year}-${String(next).padStart(5, "0")}`;
  }

  /** What staff blew is evaluated by the building head, never by the blower. */
  get evaluator() {
    return this.source === "PATROL" ? { role: ROLES.head, ...this.people.head } : this.reporter;
  }

  actor({ by }) {
    if (by === "reporter") return this.reporter;
    if (by === "evaluator") return this.evaluator;
    return { role: ROLES[by], ...this.people[by] };
  }
}

function rowsOf(draft) {
  const { events, words } = ledgerOf(draft);
  const reporterId = draft.random.uuid(draft.times[0]);
  return {
    whistle: [whistleOf(draft, events)],
    whistle_reporter: [
      {
        id: reporterId,
        whistle_id: draft.id,
        person_id: draft.reporter.id,
        tracking_hash: draft.reporter.id ? null : draft.random.bytes(32),
        at: draft.at("BLOWN"),
      },
    ],
    whistle_order: ordersOf(draft),
    whistle_deadline: deadlinesOf(draft),
    whistle_event: events,
    whistle_words: words,
    whistle_invitation: invitationsOf(draft, reporterId),
    whistle_evaluation: evaluationsOf(draft, reporterId),
  };
}

function whistleOf(draft, events) {
  const { id, place, matter, reporter, urgency, source, state } = draft;
  const admittedAt = draft.at("ADMITTED");
  const lead = draft.at("DISPATCHED") ? matter.lead : null;
  return {
    id,
    number: draft.number("whistle", draft.times[0]),
    county_code: place.county,
    town_code: place.town,
    community_code: place.community,
    grid_id: place.grid,
    building_id: place.building,
    unit: place.unit,
    kind: matter.kind,
    source,
    urgency,
    state,
    level: "COMMUNITY",
    matter_id: admittedAt ? matter.id : null,
    lead_organisation_id: lead,
    organisation_ids: lead ? [lead] : [],
    reporter_person_ids: reporter.id ? [reporter.id] : [],
    blown_at: draft.at("BLOWN"),
    admitted_at: admittedAt,
    handle_due_at: admittedAt && dueAt(draft),
    handled_at: draft.at("HANDLED"),
    closed_at: draft.at("CLOSED"),
    write_off_number: events.at(-1).type === "WRITTEN_OFF" ? JSON.parse(events.at(-1).facts).number : null,
    version: events.length,
    last_sequence: events.length,
    last_hash: events.at(-1).hash,
    recent_events: recentEventsOf(events),
  };
}

/** The newest four entries of the ledger, as the ledger's writer keeps them beside the row. */
function recentEventsOf(events) {
  const kept = ({ sequence, type, at, from_state, to_state, actor_role }) => [
    String(sequence),
    type,
    at,
    from_state ?? null,
    to_state,
    actor_role ?? null,
  ];
  return JSON.stringify(events.slice(-4).map(kept));
}

const dueAt = (draft) => text(draft.times[1] + CLOCKS[draft.urgency].seconds * 1000);

function ordersOf(draft) {
  if (!draft.at("DISPATCHED")) return [];
  const done = draft.at("HANDLED");
  return [
    {
      id: draft.random.uuid(draft.times[2]),
      whistle_id: draft.id,
      county_code: draft.place.county,
      organisation_id: draft.matter.lead,
      role: "LEAD",
      state: ORDER_STATES[draft.state] ?? "DONE",
      sent_at: draft.at("DISPATCHED"),
      signed_at: draft.at("SIGNED"),
      on_site_at: draft.at("IN_HAND"),
      done_at: done,
      people: draft.at("IN_HAND") ? 1 + draft.random.below(4) : null,
      done_sequence: done ? 6 : null,
    },
  ];
}

function deadlinesOf(draft) {
  if (!draft.at("ADMITTED")) return [];
  const { rule, code, seconds } = CLOCKS[draft.urgency];
  return [
    {
      whistle_id: draft.id,
      kind: "HANDLE",
      round: 1,
      rule,
      limit_code: code,
      limit_seconds: seconds,
      started_at: draft.at("ADMITTED"),
      due_at: dueAt(draft),
      ended_at: draft.at("HANDLED"),
    },
  ];
}

function invitationsOf(draft, reporterId) {
  const at = draft.at("FED_BACK");
  if (!at || draft.source !== "RESIDENT") return [];
  const used = draft.at("EVALUATED");
  const token = draft.random.bytes(32);
  return [{ token_hash: token, whistle_id: draft.id, reporter_id: reporterId, round: 1, at, used_at: used }];
}

function evaluationsOf(draft, reporterId) {
  const at = draft.at("EVALUATED");
  if (!at) return [];
  const evaluator = draft.source === "PATROL" ? draft.evaluator.id : reporterId;
  const said = { contacted: true, solved: true, satisfied: true };
  return [{ whistle_id: draft.id, round: 1, evaluator_id: evaluator, ...said, sequence: 8, at }];
}

function ledgerOf(draft) {
  const events = [];
  const words = [];
  draft.times.forEach((milliseconds, i) => {
    const step = STEPS[i];
    const actor = draft.actor(step);
    const event = {
      whistle_id: draft.id,
      sequence: i + 1,
      type: step.type,
      at: text(milliseconds),
      from_state: STEPS[i - 1]?.to ?? null,
      to_state: step.to,
      actor_role: actor.role,
      organisation_id: step.by === "lead" ? draft.matter.lead : null,
      facts: canonical(factsOf(draft, step, milliseconds)),
      previous_hash: events.at(-1)?.hash ?? GENESIS,
    };
    const said = canonical(wordsOf(draft, step));
    const salt = draft.random.bytes(16);
    event.commitment = commitment(salt, actor.id, said);
    event.hash = hash(event);
    events.push(event);
    words.push({
      whistle_id: draft.id,
      sequence: i + 1,
      salt,
      actor_person_id: actor.id,
      actor_name: actor.name && `${actor.name[0]}某`,
      words: said,
    });
  });
  return { events, words };
}

function factsOf(draft, { type }, milliseconds) {
  const { matter, urgency } = draft;
  const facts = {
    BLOWN: () => ({ kind: matter.kind, urgency }),
    ADMITTED: () => ({ matter: matter.code, urgency }),
    DISPATCHED: () => ({ lead: matter.leadName }),
    REPORTED_FOR_DUTY: () => ({ people: "2", arrivedAt: text(milliseconds) }),
    FED_BACK: () => ({ channel: "PHONE" }),
    EVALUATED: () => ({ contacted: "true", solved: "true", satisfied: "true" }),
    WRITTEN_OFF: () => ({ number: `XH-${draft.number("write-off", milliseconds)}` }),
  };
  return facts[type]?.() ?? {};
}

function wordsOf(draft, { type }) {
  if (type !== "BLOWN") return { text: NOTES[type] };
  const spot = draft.random.pick(SPOTS);
  return {
    title: `${spot}：${draft.matter.title}`,
    description: `${spot}${draft.matter.title}，${draft.random.pick(PLEAS)}`,
    detail: spot,
  };
}
