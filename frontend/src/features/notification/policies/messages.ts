import { compact } from "@/components/list-page/listPage";
import type { Role } from "@/features/identity/policies/audience";

/** Who reads standard texts: the roles that the API opens them to. */
const readers: readonly Role[] = ["COMMUNITY_SECRETARY", "TOWNSHIP_LEADER", "COUNTY_ORGANISER"];

export function readsMessages(roles: readonly Role[]): boolean {
  return roles.some((role) => readers.includes(role));
}

interface Post {
  readonly role: Role;
  readonly division: { readonly code: string; readonly name: string } | null;
}

const townOf = (code: string) => `${code.slice(0, 9)}000`;
const countyOf = (code: string) => `${code.slice(0, 6)}000000`;

/** The place whose texts somebody sees first, and its county: the town they lead or work in, the county they organise. */
export function placeOf(posts: readonly Post[]): { readonly place: string; readonly county: string } | null {
  const own = posts.find(({ role, division }) => readers.includes(role) && division !== null);
  if (!own?.division) return null;
  const { code } = own.division;
  return { place: own.role === "COUNTY_ORGANISER" ? code : townOf(code), county: countyOf(code) };
}

/** What the page of texts keeps in its address. */
export interface MessageSearch {
  /** Code of a town or county; absent for the reader's own. */
  readonly place?: string | undefined;
  /** Code of a matter; absent for all. */
  readonly matter?: string | undefined;
  /** Chinese when absent. */
  readonly language?: "EN" | undefined;
}

/** Reads an address; whatever is not understood is left out, never an error. */
export function readMessageSearch(raw: Record<string, unknown>): MessageSearch {
  return compact({
    place: typeof raw.place === "string" && /^\d{12}$/.test(raw.place) ? raw.place : undefined,
    matter: typeof raw.matter === "string" && raw.matter !== "" ? raw.matter : undefined,
    language: raw.language === "EN" ? "EN" : undefined,
  });
}
