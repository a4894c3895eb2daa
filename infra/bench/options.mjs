import { parseArgs } from "node:util";
import { Problem } from "../local/launcher/problem.mjs";
import { FAULT_NAMES } from "./sabotage.mjs";

const TEXTS = {
  only: "",
  whistles: "10000",
  rounds: "5",
  seconds: "4",
  "warm-seconds": "4",
  "soak-seconds": "60",
  clients: "16",
  pool: "12",
  sabotage: "",
  out: "docs/benchmarks",
};

/**
 * Reads the words of the command line; the README explains them.
 *
 * @param {string[]} words
 * @param {string[]} caseIds the cases there are, in their order
 * @throws {Problem} for a word that is unknown or no sensible number
 */
export function readOptions(words, caseIds) {
  const values = parse(words);
  const whole = (name, least = 1) => {
    const number = Number(values[name]);
    if (Number.isInteger(number) && number >= least) return number;
    throw wrong(`--${name} ${values[name]}: give a whole number of at least ${least}.`);
  };
  return {
    cases: chosen(values.only, caseIds),
    whistles: whole("whistles", 100),
    rounds: whole("rounds"),
    seconds: whole("seconds"),
    warmSeconds: whole("warm-seconds"),
    soakSeconds: whole("soak-seconds"),
    clients: whole("clients"),
    pool: whole("pool"),
    sabotage: oneOf("sabotage", values.sabotage, FAULT_NAMES),
    out: values.out,
    gate: values.gate,
    fresh: values.fresh,
  };
}

function parse(words) {
  const options = Object.fromEntries(
    Object.entries(TEXTS).map(([name, usual]) => [name, { type: "string", default: usual }]),
  );
  for (const name of ["gate", "fresh"]) options[name] = { type: "boolean", default: false };
  try {
    return parseArgs({ args: words, options }).values;
  } catch (error) {
    throw wrong(error.message);
  }
}

function chosen(text, caseIds) {
  if (!text) return caseIds;
  const wanted = text.split(",");
  for (const id of wanted) oneOf("only", id, caseIds);
  return caseIds.filter((id) => wanted.includes(id));
}

function oneOf(name, value, known) {
  if (value === "" || known.includes(value)) return value;
  throw wrong(`--${name} ${value}: there is ${known.join(", ")}.`);
}

function wrong(message) {
  return new Problem(message, "命令行参数有误。");
}
