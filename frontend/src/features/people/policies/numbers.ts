import { today } from "./today";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
/** Nobody living is older. */
const OLDEST = 130;

/** What is wrong with an ID number (GB 11643-1999, ISO 7064 MOD 11-2), in the API's codes; null when nothing is. */
export function idNumberProblem(typed: string): string | null {
  const number = typed.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return "ID_NUMBER_INVALID";
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  const oldest = Number(today().slice(0, 4)) - OLDEST;
  if (!exists || day > today() || Number(day.slice(0, 4)) < oldest) return "ID_NUMBER_DATE_INVALID";
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number[i]), 0);
  return CHECKS[sum % CHECKS.length] === number[17] ? null : "ID_NUMBER_CHECKSUM_WRONG";
}

/** What is wrong with a phone number of the mainland, a mobile or a landline with its area code; null when nothing is. */
export function phoneProblem(typed: string): string | null {
  const digits = typed
    .trim()
    .replace(/[ ()（）-]/g, "")
    .replace(/^(\+|00)86/, "");
  return /^(1[3-9]\d{9}|0[1-9]\d{1,2}[2-9]\d{6,7})$/.test(digits) ? null : "PHONE_INVALID";
}
