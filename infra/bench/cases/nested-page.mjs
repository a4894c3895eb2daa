/*
 * P1: the page that every desk opens, 20 whistles newest first with community, grid and lead and the newest four
 * events of each, under closed-loop load. Ours against a peer, in ABBA order.
 */
import { difference, WrongAnswer } from "../bodies.mjs";
import { say } from "../../local/launcher/console.mjs";
import { postgraphile } from "../contenders/postgraphile.mjs";
import { xiaoshao } from "../contenders/xiaoshao.mjs";
import { firstAnswer, warm, window } from "../measure.mjs";
import { geometricMean, mean, ratioOf } from "../statistics.mjs";

const PAGE_SIZE = 20;
const LEAST_RATIO = 1.2;
const GOAL = 2;

export const nestedPage = {
  id: "P1",
  title: "Nested page: throughput against PostGraphile 5",

  async run(stage) {
    const contenders = [xiaoshao, postgraphile];
    const shapes = await compareBodies(stage, contenders);
    const windows = await abba(stage, contenders, shapes[0]);
    const sides = contenders.map((contender) =>
      summary(
        contender,
        windows.filter((one) => one.contender === contender.name),
      ),
    );
    const throughput = ratioOf(ratios(windows, contenders, ({ throughput: value }) => value));
    const processor = ratioOf(
      ratios(windows, contenders, ({ serverMs, postgresMs }) => serverMs + postgresMs),
    );
    return {
      figures: { page: pageOf(shapes[0]), sides, throughput, processor, windows },
      gates: [
        {
          what: "throughput, ours : PostGraphile 5",
          least: LEAST_RATIO,
          goal: GOAL,
          ...interval(throughput),
        },
      ],
      table: table(sides),
      notes: notes(stage.options, contenders, shapes[0], processor),
    };
  },
};

/** Before anything is timed, all must say the same. */
async function compareBodies(stage, contenders) {
  const shapes = [];
  for (const contender of contenders) {
    const request = contender.requests.whistlePage(PAGE_SIZE);
    shapes.push(
      await stage.withContender(contender, async (running) => (await firstAnswer(running, request)).shape),
    );
  }
  const found = difference(shapes[0], shapes[1]);
  if (found)
    throw new WrongAnswer(
      `${contenders.map(({ title }) => title).join(" and ")} do not say the same: ${found}`,
    );
  return shapes;
}

/**
 * A B B A in every round. A contender stays up where its next window follows at once (… B B … and the A of the next
 * round), so that each start serves two windows and no contender always runs first.
 */
async function abba(stage, [a, b], rightShape) {
  const { rounds } = stage.options;
  const turns = Array.from({ length: rounds }, (_, i) =>
    [a, b, b, a].map((contender) => ({ contender, round: i + 1 })),
  ).flat();
  const windows = [];
  while (turns.length > 0) {
    const { contender } = turns[0];
    const stay = turns.findIndex((turn) => turn.contender !== contender);
    const together = turns.splice(0, stay === -1 ? turns.length : stay);
    windows.push(
      ...(await stage.withContender(contender, (running) => serve(stage, running, together, rightShape))),
    );
  }
  return windows;
}

async function serve(stage, running, turns, rightShape) {
  const { clients, seconds, warmSeconds } = stage.options;
  const { contender } = turns[0];
  const request = contender.requests.whistlePage(PAGE_SIZE);
  const { shape, judge } = await firstAnswer(running, request);
  const found = difference(rightShape, shape);
  if (found) throw new WrongAnswer(`${contender.title} says something else than at first: ${found}`);
  const warmed = await warm(running, request, { clients, seconds: warmSeconds, judge });
  const windows = [];
  for (const { round } of turns) {
    const measured = await window(running, request, stage, { clients, seconds, judge });
    say(line(contender, round, measured, warmed));
    windows.push({ contender: contender.name, round, ...measured, warmed });
  }
  return windows;
}

function line({ title }, round, { throughput, serverMs, postgresMs, loadBefore }, { windows, agreed }) {
  const cpu = `${serverMs.toFixed(2)} + ${postgresMs.toFixed(2)} ms CPU`;
  const warmth = `warm after ${windows} windows${agreed ? "" : ", never steady"}`;
  return `     round ${round}  ${title.padEnd(14)} ${throughput.toFixed(0).padStart(5)} /s  ${cpu}  load ${loadBefore}  ${warmth}`;
}

/** One ratio a round, each of the geometric mean of a side's windows. */
function ratios(windows, [a, b], value) {
  const rounds = [...new Set(windows.map(({ round }) => round))];
  const of = (contender, round) =>
    geometricMean(
      windows.filter((one) => one.contender === contender.name && one.round === round).map(value),
    );
  return rounds.map((round) => of(a, round) / of(b, round));
}

function summary({ name, title }, windows) {
  const all = (key) => windows.map((one) => one[key]);
  return {
    name,
    title,
    throughput: geometricMean(all("throughput")),
    p50: mean(all("p50")),
    p99: mean(all("p99")),
    serverMs: mean(all("serverMs")),
    postgresMs: mean(all("postgresMs")),
    peakMb: Math.max(...all("peakMb")),
    neverSteady: windows.filter(({ warmed }) => !warmed.agreed).length,
  };
}

const interval = ({ ratio, low, high }) => ({ value: ratio, low, high });

function pageOf({ whistles }) {
  const filled = (key) => whistles.filter((one) => one[key] !== null).length;
  const events = whistles.reduce((sum, one) => sum + one.events.length, 0);
  return `${whistles.length} whistles, ${filled("community")} communities, ${filled("grid")} grids, ${filled("lead")} leads, ${events} events`;
}

function table(sides) {
  return {
    columns: [
      "",
      "requests/s",
      "p50 ms",
      "p99 ms",
      "CPU ms/request",
      "PostgreSQL CPU ms/request",
      "peak RSS MB",
      "never steady",
    ],
    rows: sides.map((side) => [
      side.title,
      side.throughput.toFixed(0),
      side.p50.toFixed(1),
      side.p99.toFixed(1),
      side.serverMs.toFixed(2),
      side.postgresMs.toFixed(2),
      side.peakMb,
      side.neverSteady,
    ]),
  };
}

function notes({ clients, rounds, seconds, pool }, contenders, shape, processor) {
  return [
    `Page: ${pageOf(shape)}; both said the same before timing, and every answer of every window was checked.`,
    `${clients} clients in a closed loop, ${rounds} rounds ABBA, windows of ${seconds} s, pools of ${pool} connections, one contender up at a time.`,
    `Processor time a request, server and PostgreSQL together, ours : PostGraphile 5 = ${ratioText(processor)} (below 1 is better).`,
    ...contenders.map(({ title, terms }) => `${title}: ${terms}.`),
  ];
}

function ratioText({ ratio, low, high }) {
  return low === null
    ? ratio.toFixed(2)
    : `${ratio.toFixed(2)} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`;
}
