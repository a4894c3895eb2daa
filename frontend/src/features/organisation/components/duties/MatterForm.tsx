import { Checkbox, Form } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { act } from "@/lib/graphql/act";
import { DraftMatter, type DutyListRow, type MatterRow } from "@/features/organisation/dutyQueries";
import { type Group, groups, type Kind, kinds } from "@/features/organisation/policies/dutySearch";
import { OrganisationForm } from "../OrganisationForm";
import { ChoiceField, NumberField, PickField, TextField } from "@/components/act-form/fields";
import { OrganisationSelect } from "../OrganisationSelect";

interface Typed {
  readonly code: string;
  readonly kind: Kind;
  readonly group: Group;
  readonly title: string;
  readonly lead?: string | null;
  readonly coHandlers?: string[];
  readonly evidence?: string | null;
  readonly hard?: boolean;
  readonly ordinaryHours?: number | null;
  readonly urgentHours?: number | null;
  readonly emergencyHours?: number | null;
  readonly legalBasis?: string | null;
}

const fields = [
  "code",
  "kind",
  "group",
  "title",
  "lead",
  "coHandlers",
  "evidence",
  "hard",
  "ordinaryHours",
  "urgentHours",
  "emergencyHours",
  "legalBasis",
] as const;

interface MatterFormProps {
  readonly draft: DutyListRow;
  /** The matter as it is or is drafted; null for a new one. */
  readonly matter: MatterRow | null;
  readonly again: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says in the draft what a matter shall be. */
export function MatterForm({ draft, matter, again, onDone, onClose }: MatterFormProps): ReactNode {
  const { t } = useTranslation(["organisation", "common"]);
  const client = useClient();
  const known = [...(matter?.lead ? [matter.lead] : []), ...(matter?.terms.coHandlers ?? [])];
  return (
    <OrganisationForm<Typed>
      title={matter === null ? t("duty.add") : t("duty.changeOf", { code: matter.code })}
      submit={t("duty.intoDraft")}
      version={draft.version}
      fields={fields}
      initial={matter === null ? {} : initialOf(matter)}
      again={again}
      onClose={onClose}
      onDone={onDone}
      send={(typed, sent) =>
        act(
          client,
          DraftMatter,
          { id: draft.id, input: { ...inputOf(typed), ...(matter && { code: matter.code }), ...sent } },
          (data) => data.matterDraft,
        )
      }
    >
      <TextField
        name="code"
        label={t("duty.code")}
        hint={t("duty.codeHint")}
        max={20}
        disabled={matter !== null}
      />
      <TextField name="title" label={t("duty.matter")} max={80} />
      <ChoiceField
        name="kind"
        label={t("duty.kind")}
        options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <PickField
        name="group"
        label={t("duty.group")}
        options={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
      />
      <Form.Item name="lead" label={t("duty.lead") + t("common:act.optional")} extra={t("duty.leadHint")}>
        <OrganisationSelect<string>
          county={draft.county.shortCode}
          known={known}
          placeholder={t("form.search")}
          noMatch={t("form.noMatch")}
        />
      </Form.Item>
      <Form.Item name="coHandlers" label={t("duty.coHandlers") + t("common:act.optional")}>
        <OrganisationSelect<string[]>
          multiple
          county={draft.county.shortCode}
          known={known}
          placeholder={t("form.search")}
          noMatch={t("form.noMatch")}
        />
      </Form.Item>
      <TextField name="evidence" label={t("duty.evidence")} max={500} rows={2} optional />
      <TextField
        name="legalBasis"
        label={t("duty.legalBasis")}
        hint={t("duty.legalBasisHint")}
        max={200}
        optional
      />
      <Form.Item name="hard" valuePropName="checked">
        <Checkbox>{t("duty.hardLong")}</Checkbox>
      </Form.Item>
      {(["ordinaryHours", "urgentHours", "emergencyHours"] as const).map((name) => (
        <NumberField
          key={name}
          name={name}
          label={t(`duty.${name}`)}
          hint={t(`duty.${name}Hint`)}
          min={1}
          max={2160}
          unit={t("duty.hoursUnit")}
          optional
        />
      ))}
    </OrganisationForm>
  );
}

function initialOf({ code, kind, title, lead, legalBasis, terms }: MatterRow): Partial<Typed> {
  const { clocks } = terms;
  return {
    code,
    kind,
    title,
    ...(terms.group && { group: terms.group }),
    lead: lead?.id ?? null,
    coHandlers: terms.coHandlers.map(({ id }) => id),
    evidence: terms.evidence,
    legalBasis,
    hard: terms.hard,
    // A limit of all is not this matter's own: it would stay when all others change.
    ordinaryHours: clocks.ordinaryHours === (terms.hard ? 360 : 168) ? null : clocks.ordinaryHours,
    urgentHours: clocks.urgentHours === 24 ? null : clocks.urgentHours,
    emergencyHours: clocks.emergencyHours === 2 ? null : clocks.emergencyHours,
  };
}

function inputOf(typed: Typed) {
  return {
    code: typed.code,
    kind: typed.kind,
    group: typed.group,
    title: typed.title,
    lead: typed.lead ?? null,
    coHandlers: typed.coHandlers ?? [],
    evidence: typed.evidence ?? null,
    hard: typed.hard ?? false,
    ordinaryHours: typed.ordinaryHours ?? null,
    urgentHours: typed.urgentHours ?? null,
    emergencyHours: typed.emergencyHours ?? null,
    legalBasis: typed.legalBasis ?? null,
  };
}
