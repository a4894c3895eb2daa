import { Button, Form, Radio, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { FilesField } from "@/features/evidence/components/FilesField";
import { type FilesValue, idsOf } from "@/features/evidence/filesValue";
import { type SettleInput, SettleOnSpot, SettlePlacesQuery } from "@/features/whistle/acts/settle";
import type { Fault } from "@/lib/faults/fault";
import { noProblems, type PayloadError, sortProblems } from "@/lib/faults/problems";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { actFor } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { orNull } from "./actionForm";
import { TextField } from "./fields";

/** A grid of the person's own, and the community that it belongs to. */
export interface OwnGrid {
  readonly id: string;
  readonly name: string;
  readonly community: string;
}

interface SettleValues {
  readonly grid: string;
  readonly building?: string;
  readonly unit?: string;
  readonly detail?: string;
  readonly kind: SettleInput["kind"];
  readonly description: string;
  readonly result: string;
  readonly evidenceBefore: FilesValue;
  readonly evidenceAfter: FilesValue;
}

const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;
const fields = ["kind", "description", "result", "evidenceBefore", "evidenceAfter"] as const;

const inputOf = (values: SettleValues, grids: readonly OwnGrid[], key: string): SettleInput => ({
  kind: values.kind,
  description: values.description,
  result: values.result,
  evidenceBefore: idsOf(values.evidenceBefore),
  evidenceAfter: idsOf(values.evidenceAfter),
  idempotencyKey: key,
  place: {
    community: grids.find((grid) => grid.id === values.grid)?.community ?? "",
    grid: values.grid,
    building: values.building ?? null,
    unit: values.unit ?? null,
    detail: orNull(values.detail),
  },
});

/** Where in the grid: a building and its unit, as far as there are any. */
function SpotFields({ grids }: { grids: readonly OwnGrid[] }): ReactNode {
  const { t } = useTranslation("whistle");
  const form = Form.useFormInstance<SettleValues>();
  const gridId = Form.useWatch<string | undefined>("grid", form);
  const buildingId = Form.useWatch<string | undefined>("building", form);
  const code = grids.find((grid) => grid.id === gridId)?.community ?? grids[0]?.community ?? "";
  const [{ data }] = useQuery({ query: SettlePlacesQuery, variables: { code } });
  const buildings = data?.community?.buildings.filter((one) => one.grid?.id === gridId) ?? [];
  const units = buildings.find((one) => one.id === buildingId)?.units ?? [];
  const options = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Form.Item name="grid" label={t("settle.grid")}>
        <Select
          options={options(grids)}
          onChange={() => form.setFieldsValue({ building: undefined, unit: undefined })}
        />
      </Form.Item>
      {buildings.length > 0 && (
        <Form.Item name="building" label={t("settle.building") + t("form.optional")}>
          <Select
            allowClear
            options={options(buildings)}
            onChange={() => form.setFieldsValue({ unit: undefined })}
          />
        </Form.Item>
      )}
      {units.length > 0 && (
        <Form.Item name="unit" label={t("settle.unit") + t("form.optional")}>
          <Select allowClear options={units.map((unit) => ({ value: unit, label: unit }))} />
        </Form.Item>
      )}
      <TextField name="detail" label={t("settle.detail")} max={200} rows={1} optional />
    </>
  );
}

interface SettleFormProps {
  readonly grids: readonly OwnGrid[];
  readonly onDone: (number: string) => void;
}

/** What was found in one's own grid and settled at once, with how it was and how it is. */
export function SettleForm({ grids, onDone }: SettleFormProps): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const words = useProblemWords();
  const client = useClient();
  const [form] = Form.useForm<SettleValues>();
  const [key] = useState(newKey);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problems, setProblems] = useState(noProblems);
  const required = { required: true, message: t("common:problem.REQUIRED") };

  const refused = (errors: readonly PayloadError[]) => {
    const sorted = sortProblems(errors, fields);
    setProblems(sorted);
    form.setFields(
      Object.entries(sorted.fields).map(([name, code]) => ({ name: name as never, errors: [words(code)] })),
    );
  };

  const submit = async (values: SettleValues) => {
    setBusy(true);
    setFault(null);
    setProblems(noProblems);
    const input = inputOf(values, grids, key);
    const outcome = await actFor(client, SettleOnSpot, { input }, ({ whistleSettleOnSpot: payload }) => ({
      errors: payload.errors,
      done: payload.whistle,
    }));
    setBusy(false);
    if (outcome.kind === "done") onDone(outcome.done.number);
    else if (outcome.kind === "refused") refused(outcome.errors);
    else setFault(outcome.fault);
  };

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      initialValues={{ grid: grids[0]?.id, kind: "ENVIRONMENT" }}
      disabled={busy}
      onFinish={(values) => void submit(values)}
      className="settle-form"
    >
      <Form.Item name="kind" label={t("settle.kind")} rules={[required]}>
        <Radio.Group
          aria-label={t("settle.kind")}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
      </Form.Item>
      <SpotFields grids={grids} />
      <TextField name="description" label={t("settle.description")} max={2000} rows={3} />
      <FilesField name="evidenceBefore" label={t("form.evidenceBefore")} />
      <TextField name="result" label={t("settle.result")} max={2000} rows={3} />
      <FilesField name="evidenceAfter" label={t("form.evidenceAfter")} />
      {problems.form.map((code) => (
        <p key={code} role="alert" className="act-notice act-notice-bad">
          {words(code)}
        </p>
      ))}
      {fault && <FaultNotice fault={fault} onRetry={() => form.submit()} />}
      <Button type="primary" htmlType="submit" loading={busy} size="large">
        {t("settle.submit")}
      </Button>
    </Form>
  );
}
