import { Checkbox, Form } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { purposes } from "@/features/identity/policies/auditSearch";
import { actFor, type Outcome } from "@/lib/graphql/act";
import { ChangeResident, Reveal, type Revealed, type RevealInput } from "../acts";
import { changesOf, recordedOf, type TypedChange } from "../policies/persons";
import type { ResidentFull } from "../queries";
import { SelectField, TextField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";
import { personFields, PersonFields } from "./PersonFields";

interface ResidentDrawerProps<Done> {
  readonly resident: ResidentFull;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

/** What is recorded of a person changes. Masked values are not shown: a field left empty keeps what is recorded. */
export function ChangeDrawer({ resident, again, onClose, onDone }: ResidentDrawerProps<void>): ReactNode {
  const { t } = useTranslation("people");
  const { name, relation, sex } = resident;
  const [initial] = useState((): Partial<TypedChange> => ({ name, relation, sex: sex ?? undefined }));
  const recorded = recordedOf(resident);
  return (
    <LedgerDrawer<TypedChange, object>
      title={t("action.CHANGE")}
      submit={t("change.submit")}
      initial={initial}
      fieldsOf={() => [...personFields, "clear"]}
      version={resident.version}
      again={again}
      send={(client, typed, idempotencyKey) => {
        const changes = changesOf(resident, typed);
        if (changes === null) return nothingChanged;
        return actFor(
          client,
          ChangeResident,
          { id: resident.id, input: { ...changes, expectedVersion: resident.version, idempotencyKey } },
          ({ residentChange: { resident: done, errors } }) => ({ done, errors }),
        );
      }}
      onClose={onClose}
      onDone={() => onDone()}
    >
      <PersonFields keeps />
      {recorded.length > 0 && (
        <Form.Item name="clear" label={t("change.clear") + t("form.optional")} extra={t("change.clearHint")}>
          <Checkbox.Group
            aria-label={t("change.clear")}
            options={recorded.map((value) => ({ value, label: t(`field.${value}`) }))}
          />
        </Form.Item>
      )}
    </LedgerDrawer>
  );
}

const nothingChanged: Promise<Outcome<object>> = Promise.resolve({
  kind: "refused",
  errors: [{ code: "NOTHING_CHANGED", field: null }],
});

type TypedReveal = Pick<RevealInput, "fields" | "purpose" | "words">;

/** Asks what for before anything is shown; says that it will be on record. */
export function RevealDrawer({ resident, again, onClose, onDone }: ResidentDrawerProps<Revealed>): ReactNode {
  const { t } = useTranslation(["people", "identity", "common"]);
  const recorded = recordedOf(resident);
  return (
    <LedgerDrawer<TypedReveal, Revealed>
      title={t("action.REVEAL")}
      submit={t("reveal.submit")}
      initial={recorded.length === 1 ? { fields: [...recorded] } : {}}
      fieldsOf={() => ["fields", "purpose", "words"]}
      again={again}
      send={(client, { fields, purpose, words }, idempotencyKey) =>
        actFor(
          client,
          Reveal,
          { id: resident.id, input: { fields, purpose, words: words.trim(), idempotencyKey } },
          ({ residentReveal: { values, errors } }) => ({ done: values, errors }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="act-notice">{t("reveal.notice")}</p>
      <Form.Item
        name="fields"
        label={t("reveal.fields")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <Checkbox.Group
          aria-label={t("reveal.fields")}
          options={recorded.map((value) => ({ value, label: t(`field.${value}`) }))}
        />
      </Form.Item>
      <SelectField
        name="purpose"
        label={t("reveal.purpose")}
        options={purposes.map((value) => ({ value, label: t(`identity:purpose.${value}`) }))}
      />
      <TextField name="words" label={t("reveal.words")} hint={t("reveal.wordsHint")} max={200} rows={3} />
    </LedgerDrawer>
  );
}
