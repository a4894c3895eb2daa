/** One entry of a mutation payload's `errors`. Nothing was written when there is any. */
export interface PayloadError {
  readonly code: string;
  readonly field: string | null;
  readonly currentVersion?: number | null;
}

/** What is wrong with a form, sorted by where it is to be said. Values are codes; words are in `common:problem.*`. */
export interface Problems {
  /** By the input's field name (`place.grid` for a nested one). */
  readonly fields: Readonly<Record<string, string>>;
  /** About no field that the form shows. */
  readonly form: readonly string[];
  /** Somebody else changed it meanwhile. */
  readonly stale: boolean;
}

export const noProblems: Problems = { fields: {}, form: [], stale: false };

/** `input.place.grid` and `place.grid` are the same field. */
const shortName = (field: string) => field.replace(/^input\./, "");

/**
 * Sorts a payload's errors. `shown` are the fields of the form; an error about any other field is told above the
 * form, so that none is ever swallowed.
 */
export function sortProblems(errors: readonly PayloadError[], shown: readonly string[]): Problems {
  const fields: Record<string, string> = {};
  const form: string[] = [];
  for (const error of errors) {
    const field = error.field === null ? null : shortName(error.field);
    if (field !== null && shown.includes(field)) fields[field] ??= error.code;
    else if (error.code !== "STALE_VERSION" && !form.includes(error.code)) form.push(error.code);
  }
  return { fields, form, stale: errors.some((error) => error.code === "STALE_VERSION") };
}
