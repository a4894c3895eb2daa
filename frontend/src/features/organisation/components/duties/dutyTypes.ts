/** What an act changes: every version, matter and comparison is asked for anew. */
export const dutyTypes = { additionalTypenames: ["DutyList", "Matter"] };
