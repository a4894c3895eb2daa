import { Checkbox, Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { PickField, TextField } from "@/components/act-form/fields";
import { OrganisationSelect } from "@/features/organisation/components/OrganisationSelect";
import { urgencies } from "@/features/whistle/policies/searches";
import { type RoutingRule, type RoutingTable, SaveRoutingTable } from "@/features/whistle/routingQueries";
import { actFor } from "@/lib/graphql/act";
import { PlacesField } from "./PlacesField";
import { posts } from "./RoutingHint";
import { inputFrom, inputOf, type RuleValues, valuesOf } from "./ruleInput";
import { useRefusalWords } from "./useRefusalWords";

const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;
const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
const hours = ["ANY", "OFFICE", "OUTSIDE"] as const;

interface RuleFormProps {
  readonly table: RoutingTable;
  /** Where in the list it stands; beyond its end for a new one. */
  readonly at: number;
  readonly matters: ReadonlyMap<string, string>;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (table: RoutingTable, name: string) => void;
}

/** One rule, new or changed; the whole list is saved with it. */
export function RuleForm({ table, at, matters, again, onClose, onDone }: RuleFormProps): ReactNode {
  const { t } = useTranslation("routing");
  const client = useClient();
  const words = useRefusalWords();
  const rule = table.rules[at];
  return (
    <ActForm<RuleValues, RoutingTable>
      title={t(rule ? "change" : "add")}
      submit={t("save")}
      version={table.version}
      fields={["name", "matters", "places", "from", "to", "lead", "coHandlers", "post"]}
      initial={rule ? valuesOf(rule) : { hours: "ANY" }}
      words={words}
      again={again}
      onClose={onClose}
      onDone={(values, done) => onDone(done, values.name)}
      send={async (values, sent) => {
        const rules = table.rules.map(inputOf);
        rules[at] = inputFrom(values);
        const outcome = await actFor(
          client,
          SaveRoutingTable,
          { id: table.id, input: { rules, note: table.note, ...sent } },
          ({ routingTableSave: { errors, routingTable } }) => ({ errors, done: routingTable }),
        );
        if (outcome.kind !== "refused") return outcome;
        // This form shows one rule of the list.
        const own = `rules.${at}.`;
        return {
          kind: "refused",
          errors: outcome.errors.map((error) => ({
            ...error,
            field: error.field?.startsWith(own) ? error.field.slice(own.length) : error.field,
          })),
        };
      }}
    >
      <Fields table={table} rule={rule} matters={matters} />
    </ActForm>
  );
}

interface FieldsProps {
  readonly table: RoutingTable;
  readonly rule: RoutingRule | undefined;
  readonly matters: ReadonlyMap<string, string>;
}

function Fields({ table, rule, matters }: FieldsProps): ReactNode {
  const { t } = useTranslation(["routing", "whistle", "common"]);
  const county = table.place.code.slice(0, 6);
  const codes = [...matters.keys()];
  const gone = (rule?.matters ?? []).filter((code) => !matters.has(code));
  return (
    <>
      <TextField name="name" label={t("field.name")} hint={t("field.nameHint")} max={60} />
      <fieldset className="rule-conditions">
        <legend>{t("field.conditions")}</legend>
        <p>{t("field.conditionsHint")}</p>
        <Form.Item name="kinds" label={t("field.kinds")}>
          <Checkbox.Group options={kinds.map((value) => ({ value, label: t(`whistle:kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="matters" label={t("field.matters")}>
          <Select
            mode="multiple"
            placeholder={t("anyMatter")}
            showSearch={{ optionFilterProp: "label" }}
            options={[...codes, ...gone].map((code) => ({
              value: code,
              label: `${code} ${matters.get(code) ?? ""}`.trim(),
            }))}
          />
        </Form.Item>
        <Form.Item name="urgencies" label={t("field.urgencies")}>
          <Checkbox.Group
            options={urgencies.map((value) => ({ value, label: t(`whistle:urgency.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="places" label={t("field.places")}>
          <PlacesField place={table.place} known={rule?.places ?? []} />
        </Form.Item>
        <Form.Item name="hours" label={t("field.hours")}>
          <Radio.Group options={hours.map((value) => ({ value, label: t(`hours.${value}`) }))} />
        </Form.Item>
        <Form.Item name="weekDays" label={t("field.weekDays")}>
          <Checkbox.Group
            options={days.map((value) => ({ value, label: t(`whistle:routing.time.${value}`) }))}
          />
        </Form.Item>
        <div className="rule-span">
          <Form.Item name="from" label={t("field.from")} extra={t("field.spanHint")}>
            <Input type="time" />
          </Form.Item>
          <Form.Item name="to" label={t("field.to")}>
            <Input type="time" />
          </Form.Item>
        </div>
      </fieldset>
      <Form.Item
        name="lead"
        label={t("field.lead")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <OrganisationSelect<string>
          county={county}
          placeholder={t("whistle:form.leadHint")}
          noMatch={t("whistle:form.noMatch")}
          known={rule?.lead ? [rule.lead] : []}
        />
      </Form.Item>
      <Form.Item name="coHandlers" label={t("field.coHandlers") + t("common:act.optional")}>
        <OrganisationSelect<string[]>
          multiple
          county={county}
          placeholder={t("whistle:form.leadHint")}
          noMatch={t("whistle:form.noMatch")}
          known={rule?.coHandlers ?? []}
        />
      </Form.Item>
      <PickField
        name="post"
        label={t("field.post")}
        hint={t("field.postHint")}
        optional
        options={(Object.keys(posts) as (keyof typeof posts)[]).map((value) => ({
          value,
          label: t(`post.${value}`),
        }))}
      />
    </>
  );
}
