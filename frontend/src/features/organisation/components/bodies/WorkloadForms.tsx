import { Form } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { SearchSelect } from "@/components/SearchSelect";
import type { Me } from "@/features/identity/me";
import { act } from "@/lib/graphql/act";
import {
  AskWorkload,
  RuleWorkload,
  TargetsQuery,
  type WorkloadRow,
} from "@/features/organisation/workloadQueries";
import { OrganisationForm } from "../OrganisationForm";
import { ChoiceField, DayField, NumberField, PickField, TextField } from "@/components/act-form/fields";
import { today } from "@/features/organisation/policies/today";
import type { FormProps } from "./OrganisationForms";

interface AskValues {
  readonly organisation: string;
  readonly target: string;
  readonly title: string;
  readonly description: string;
  readonly basis?: string;
  readonly hours: number;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** A department asks to put work on communities. */
export function AskForm({ me, ...rest }: FormProps & { readonly me: Me }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const own = me.posts.flatMap(({ organisation }) => (organisation ? [organisation] : []));
  return (
    <OrganisationForm<AskValues>
      {...rest}
      title={t("work.ask")}
      submit={t("work.askNow")}
      version={0}
      fields={["organisation", "target", "title", "description", "basis", "hours", "validFrom", "validTo"]}
      initial={{ ...(own[0] && { organisation: own[0].id }), validFrom: today() }}
      send={(values, { idempotencyKey }) =>
        act(
          client,
          AskWorkload,
          {
            input: {
              ...values,
              basis: values.basis ?? null,
              validTo: values.validTo === "" ? null : (values.validTo ?? null),
              idempotencyKey,
            },
          },
          (data) => data.workloadAsk,
        )
      }
    >
      <PickField
        name="organisation"
        label={t("work.who")}
        options={own.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Form.Item
        name="target"
        label={t("work.target")}
        extra={t("work.targetHint")}
        rules={[{ required: true, message: t("work.targetMissing") }]}
      >
        <TargetSelect />
      </Form.Item>
      <TextField name="title" label={t("work.what")} max={80} />
      <TextField name="description" label={t("work.how")} max={2000} rows={3} />
      <TextField name="basis" label={t("duty.legalBasis")} max={200} optional />
      <NumberField
        name="hours"
        label={t("work.hoursEach")}
        min={0.1}
        max={1000}
        step={0.5}
        unit={t("work.hoursUnit")}
      />
      <DayField name="validFrom" label={t("work.from")} />
      <DayField name="validTo" label={t("work.to")} hint={t("work.toHint")} optional />
    </OrganisationForm>
  );
}

function TargetSelect(props: { id?: string; value?: string; onChange?: (value: string) => void }): ReactNode {
  const { t } = useTranslation("organisation");
  const [search, setSearch] = useState("");
  const [{ data, fetching }] = useQuery({
    query: TargetsQuery,
    variables: { parent: null, search },
    pause: search === "",
  });
  const options = useMemo(
    () =>
      (data?.divisions.nodes ?? [])
        .filter(({ level }) => level === "COUNTY" || level === "TOWN" || level === "VILLAGE")
        .map(({ code, name }) => ({ value: code, label: name })),
    [data],
  );
  return (
    <SearchSelect<string>
      {...props}
      options={search === "" ? [] : options}
      loading={fetching}
      onSearch={setSearch}
      placeholder={t("work.targetSearch")}
      noMatch={t("work.targetNone")}
    />
  );
}

interface RuleValues {
  readonly ruling: "APPROVE" | "LIMIT" | "DECLINE";
  readonly grantedHours?: number;
  readonly words?: string;
}

/** The county or the town rules. */
export function RuleForm({ request, ...rest }: FormProps & { readonly request: WorkloadRow }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<RuleValues>
      {...rest}
      title={t("work.ruleOf", { title: request.title })}
      submit={t("work.ruleNow")}
      version={request.version}
      fields={["ruling", "grantedHours", "words"]}
      send={({ ruling, grantedHours, words }, sent) =>
        act(
          client,
          RuleWorkload,
          {
            id: request.id,
            input: {
              ruling,
              grantedHours: ruling === "LIMIT" ? (grantedHours ?? null) : null,
              words: words ?? null,
              ...sent,
            },
          },
          (data) => data.workloadRule,
        )
      }
    >
      <p className="act-lead">
        {t("work.ruleLead", {
          who: request.organisation.name,
          target: request.target.name,
          hours: Number(request.hours),
        })}
      </p>
      <ChoiceField
        name="ruling"
        label={t("work.ruling")}
        options={(["APPROVE", "LIMIT", "DECLINE"] as const).map((ruling) => ({
          value: ruling,
          label: t(`work.${ruling}`),
        }))}
      />
      <NumberField
        name="grantedHours"
        label={t("work.grantedHours")}
        hint={t("work.grantedHoursHint")}
        min={0.1}
        max={Number(request.hours)}
        step={0.5}
        unit={t("work.hoursUnit")}
        optional
      />
      <TextField
        name="words"
        label={t("work.words")}
        hint={t("work.wordsHint")}
        max={500}
        rows={2}
        optional
      />
    </OrganisationForm>
  );
}
