import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Revealed } from "../acts";
import type { ResidentFull } from "../queries";
import { useDayWords, useDoorWords } from "./useLedgerWords";

interface ResidentFactsProps {
  readonly resident: ResidentFull;
  readonly revealed: Revealed | null;
}

/** What is on record about a resident: masked, but for the values that were revealed. */
export function ResidentFacts({ resident, revealed }: ResidentFactsProps): ReactNode {
  const { t } = useTranslation("people");
  const day = useDayWords();
  const door = useDoorWords();
  const { household, relation, sex, birthYear, movedIn, movedOut } = resident;
  const shown = (value: string | null | undefined) =>
    typeof value === "string" ? <span className="people-shown">{value}</span> : null;
  const facts: readonly [string, ReactNode][] = [
    [t("resident.household"), `${household.dwelling.community.name} ${door(household.dwelling)}`],
    [t("field.relation"), t(`relation.${relation}`)],
    [t("field.sex"), sex === null ? t("notRecorded.sex") : t(`sex.${sex}`)],
    [t("field.PHONE"), shown(revealed?.phone) ?? resident.phoneMasked ?? t("notRecorded.PHONE")],
    [
      t("field.ID_NUMBER"),
      shown(revealed?.idNumber) ?? resident.idNumberMasked ?? t("notRecorded.ID_NUMBER"),
    ],
    [
      t("field.BIRTH_DATE"),
      shown(revealed?.birthDate && day(revealed.birthDate)) ??
        (birthYear === null ? t("notRecorded.BIRTH_DATE") : t("household.born", { year: birthYear })),
    ],
    [t("field.movedIn"), day(movedIn)],
    ...(movedOut === null ? [] : [[t("field.movedOut"), day(movedOut)] as [string, ReactNode]]),
  ];
  return (
    <dl className="people-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
