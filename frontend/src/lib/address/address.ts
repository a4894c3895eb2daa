import { defaultParseSearch, stringifySearchWith } from "@tanstack/react-router";

const DIGITS = /^\d+$/;

/** Whether the router reads these digits as a number that is written the same way again. */
const isPlainNumber = (text: string) => DIGITS.test(text) && String(Number(text)) === text;

/** Writes what a page keeps in its address; a division's code stands there as people read it, without quotes. */
export const writeAddress = stringifySearchWith(JSON.stringify, (text) => {
  if (isPlainNumber(text)) throw new SyntaxError("needs no quotes");
  return JSON.parse(text) as unknown;
});

/** Reads it again. Codes, numbers of flats and tracking codes are text, also where they are all digits. */
export function readAddress(search: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(defaultParseSearch(search)).map(([name, value]) => [
      name,
      typeof value === "number" ? String(value) : value,
    ]),
  );
}
