/** Something the person at the keyboard can act on. It is shown without a stack trace, in English and Chinese. */
export class Problem extends Error {
  /**
   * @param {string} english what is wrong and what to do
   * @param {string} chinese the same in Chinese
   * @param {string} [details] the end of a log, say
   */
  constructor(english, chinese, details = "") {
    super([english, chinese, details].filter(Boolean).join("\n"));
    this.name = "Problem";
  }
}

/** How an error is shown: problems in plain words, anything else is a fault of the launcher and keeps its stack. */
export function describe(error) {
  return error instanceof Problem ? error.message : String(error?.stack ?? error);
}
