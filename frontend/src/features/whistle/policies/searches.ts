export interface WhistleSearch {
  q?: string;
}
export const readWhistleSearch = (raw: Record<string, unknown>): WhistleSearch =>
  typeof raw.q === "string" ? { q: raw.q } : {};
export const readOrderSearch = readWhistleSearch;
