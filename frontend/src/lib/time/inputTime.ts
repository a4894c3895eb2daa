/** China keeps one time the year round. */
const OFFSET = 8 * 3_600_000;

/** The text of a `datetime-local` field for an instant, on China's clock: 2026-11-24T10:30. */
export function toInput(instant: number): string {
  return new Date(instant + OFFSET).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field names on China's clock; null when it is empty or no time. */
export function fromInput(text: string): string | null {
  const instant = Date.parse(`${text}:00+08:00`);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
