import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { relations, sexes } from "../policies/householdSearch";
import { idNumberProblem, phoneProblem } from "../policies/numbers";
import { ChoiceField, DayField, type FieldName, SelectField, TextField } from "./fields";

/** The fields of a person, in the order of the form. */
export const personFields = ["name", "relation", "sex", "phone", "idNumber", "birthDate"] as const;

interface PersonFieldsProps {
  /** Row of a list of people; absent for the one person of a form. */
  readonly at?: number;
  /** Whether what is recorded stays when its field is left empty. */
  readonly keeps?: boolean;
}

/** What is recorded of a person. */
export function PersonFields({ at, keeps = false }: PersonFieldsProps): ReactNode {
  const { t } = useTranslation("people");
  const name = (field: (typeof personFields)[number]): FieldName => (at === undefined ? field : [at, field]);
  const stays = keeps ? t("form.emptyStays") : undefined;
  return (
    <>
      <div className="ledger-pair">
        <TextField name={name("name")} label={t("field.name")} max={50} />
        <SelectField
          name={name("relation")}
          label={t("field.relation")}
          options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))}
        />
      </div>
      <ChoiceField
        name={name("sex")}
        label={t("field.sex")}
        optional
        options={sexes.map((value) => ({ value, label: t(`sex.${value}`) }))}
      />
      <TextField
        name={name("phone")}
        label={t("field.PHONE")}
        hint={stays}
        max={30}
        optional
        numeric
        problem={phoneProblem}
      />
      <TextField
        name={name("idNumber")}
        label={t("field.ID_NUMBER")}
        hint={stays}
        max={30}
        optional
        problem={idNumberProblem}
      />
      <DayField
        name={name("birthDate")}
        label={t("field.BIRTH_DATE")}
        hint={stays ?? t("form.birthFromId")}
        optional
      />
    </>
  );
}
