import type { Outcome } from "@/lib/graphql/act";
import { placeKindOf, type PlaceKind } from "./appointing";
import type { Role } from "./audience";

/** A post as it is typed: fields of places that the role does not need may hold what was chosen for another role. */
export interface TypedPost {
  readonly role: Role;
  readonly division?: string | undefined;
  readonly grid?: string | undefined;
  readonly building?: string | undefined;
  readonly unit?: string | undefined;
  readonly organisation?: string | undefined;
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

export const postFields = [
  "role",
  "division",
  "grid",
  "building",
  "unit",
  "organisation",
  "validFrom",
  "validTo",
] as const;

const withoutDivision: readonly PlaceKind[] = ["ORGANISATION", "DEPARTMENT"];
const withOrganisation: readonly PlaceKind[] = ["ORGANISATION", "DEPARTMENT", "TEAM"];

/** An empty field is no value. */
const given = (wanted: boolean, text: string | undefined) =>
  wanted && text !== undefined && text !== "" ? text : null;

/** What the API is to give: of the places only those that the role needs. */
export function appointmentOf(typed: TypedPost) {
  const kind = placeKindOf(typed.role);
  return {
    role: typed.role,
    division: given(!withoutDivision.includes(kind), typed.division),
    grid: given(kind === "GRID", typed.grid),
    building: given(kind === "BUILDING" || kind === "UNIT", typed.building),
    unit: given(kind === "UNIT", typed.unit),
    organisation: given(withOrganisation.includes(kind), typed.organisation),
    validFrom: typed.validFrom,
    validTo: given(true, typed.validTo),
  };
}

/** The form has one field where the API says `post.grid`. */
export function besideFields(outcome: Outcome): Outcome {
  if (outcome.kind !== "refused") return outcome;
  return {
    kind: "refused",
    errors: outcome.errors.map((error) => ({
      ...error,
      field: error.field?.replace(/^(input\.)?post\./, "") ?? null,
    })),
  };
}
