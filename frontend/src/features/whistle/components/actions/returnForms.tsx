import { Form, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FilesField } from "@/features/evidence/components/FilesField";
import { type FilesValue, idsOf } from "@/features/evidence/filesValue";
import { OrganisationSelect } from "@/features/organisation/components/OrganisationSelect";
import { act } from "@/features/whistle/acts";
import { AskReturn, RuleOnReturn } from "@/features/whistle/acts/returns";
import { actionForm, type FieldsProps } from "./actionForm";
import { ChoiceField, TextField } from "./fields";

const reasons = [
  "NOT_OUR_DUTY",
  "OTHER_ADMINISTRATION",
  "WRONG_PLACE",
  "NOT_A_MATTER",
  "ALREADY_IN_HAND",
] as const;

interface ReturnValues {
  readonly reason: (typeof reasons)[number];
  readonly article: string;
  readonly evidence: string;
  readonly evidenceFiles?: FilesValue;
  readonly proposed?: string;
}

function AskReturnFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  return (
    <>
      <p className="act-confirm">{t("form.returnConfirm")}</p>
      <Form.Item
        name="reason"
        label={t("form.returnReason")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <Select options={reasons.map((value) => ({ value, label: t(`returnReason.${value}`) }))} />
      </Form.Item>
      <TextField name="article" label={t("form.returnArticle")} max={200} rows={2} />
      <TextField name="evidence" label={t("form.returnEvidence")} max={2000} rows={4} />
      <FilesField name="evidenceFiles" label={t("form.returnFiles") + t("form.optional")} optional />
      <Form.Item name="proposed" label={t("form.returnProposed") + t("form.optional")}>
        <OrganisationSelect<string>
          county={whistle.community.code.slice(0, 6)}
          placeholder={t("form.leadHint")}
          noMatch={t("form.noMatch")}
        />
      </Form.Item>
    </>
  );
}

export const askReturnForm = actionForm<ReturnValues>({
  fields: ["reason", "article", "evidence", "evidenceFiles", "proposed"],
  initial: () => ({}),
  Fields: AskReturnFields,
  send: (client, id, { evidenceFiles, proposed, ...values }, sent) =>
    act(
      client,
      AskReturn,
      {
        id,
        input: { ...values, evidenceFiles: idsOf(evidenceFiles), proposed: proposed ?? null, ...sent },
      },
      (data) => data.whistleAskReturn,
    ),
});

function RuleFields({ whistle }: FieldsProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const open = whistle.returnOrders.filter(({ ruling }) => ruling === null);
  return (
    <>
      <Form.Item
        name="returnOrder"
        label={t("form.returnOrder")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <Select
          options={open.map(({ id, organisation, reason }) => ({
            value: id,
            label: `${organisation.name} · ${t(`returnReason.${reason}`)}`,
          }))}
        />
      </Form.Item>
      {open.map(({ id, article, evidence, proposed }) => (
        <p key={id} className="act-confirm">
          {[article, evidence, proposed && t("form.returnProposes", { name: proposed.name })]
            .filter((part) => part !== null && part !== "")
            .join(" · ")}
        </p>
      ))}
      <ChoiceField
        name="uphold"
        label={t("form.ruling")}
        options={[
          { value: true, label: t("form.uphold") },
          { value: false, label: t("form.overrule") },
        ]}
      />
      <TextField name="reason" label={t("form.rulingReason")} max={2000} rows={4} />
    </>
  );
}

export const ruleOnReturnForm = actionForm<{ returnOrder: string; uphold: boolean; reason: string }>({
  fields: ["returnOrder", "uphold", "reason"],
  initial: (whistle) => {
    const first = whistle.returnOrders.find(({ ruling }) => ruling === null);
    return first ? { returnOrder: first.id } : {};
  },
  Fields: RuleFields,
  send: (client, id, values, sent) =>
    act(client, RuleOnReturn, { id, input: { ...values, ...sent } }, (data) => data.whistleRuleOnReturn),
});
