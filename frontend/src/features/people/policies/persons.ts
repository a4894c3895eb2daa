import type { ChangeInput, MoveInInput } from "../acts";
import type { ResidentFull } from "../queries";
import type { Registration, Relation, SensitiveField, Sex, Tenure } from "./householdSearch";

/** One person as typed into a form; what is left empty is not recorded. */
export interface TypedPerson {
  readonly name: string;
  readonly relation: Relation;
  readonly sex?: Sex | undefined;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly birthDate?: string | undefined;
}

export interface TypedHousehold {
  readonly community?: string;
  readonly building: string;
  readonly unit?: string;
  readonly number: string;
  readonly floor?: number | null;
  readonly tenure: Tenure;
  readonly registration?: Registration;
  readonly movedIn: string;
  readonly residents?: readonly TypedPerson[];
}

/** An empty text is no text. */
const orNull = (text: string | undefined): string | null => {
  const clean = text?.trim() ?? "";
  return clean === "" ? null : clean;
};

export function personInput(typed: TypedPerson) {
  return {
    name: typed.name.trim(),
    relation: typed.relation,
    sex: typed.sex ?? null,
    phone: orNull(typed.phone),
    idNumber: orNull(typed.idNumber),
    birthDate: orNull(typed.birthDate),
  };
}

export function moveInInput(typed: TypedHousehold, community: string, idempotencyKey: string): MoveInInput {
  const vacant = typed.tenure === "VACANT";
  return {
    community,
    building: typed.building,
    unit: orNull(typed.unit),
    number: typed.number.trim(),
    floor: typed.floor ?? null,
    tenure: typed.tenure,
    registration: vacant ? null : (typed.registration ?? null),
    movedIn: typed.movedIn,
    residents: vacant ? [] : (typed.residents ?? []).map(personInput),
    idempotencyKey,
  };
}

export interface TypedChange extends TypedPerson {
  readonly clear?: readonly SensitiveField[];
}

type Difference = Omit<ChangeInput, "expectedVersion" | "idempotencyKey">;

/** Only what differs from the record: absent stays as it is. Null when nothing does. */
export function changesOf(resident: ResidentFull, typed: TypedChange): Difference | null {
  const { name, relation, sex, phone, idNumber, birthDate } = personInput(typed);
  const changes = {
    ...(name !== resident.name && { name }),
    ...(relation !== resident.relation && { relation }),
    ...(sex !== null && sex !== resident.sex && { sex }),
    ...(phone !== null && { phone }),
    ...(idNumber !== null && { idNumber }),
    ...(birthDate !== null && { birthDate }),
    ...(typed.clear && typed.clear.length > 0 && { clear: [...typed.clear] }),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}

/** The sensitive values that are recorded of a resident at all. */
export function recordedOf(resident: ResidentFull): readonly SensitiveField[] {
  return [
    ...(resident.phoneMasked !== null ? (["PHONE"] as const) : []),
    ...(resident.idNumberMasked !== null ? (["ID_NUMBER"] as const) : []),
    ...(resident.birthYear !== null ? (["BIRTH_DATE"] as const) : []),
  ];
}
