import { Checkbox, Form, Select } from "antd";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { DayField, NumberField, TextField } from "@/components/act-form/fields";
import { act } from "@/lib/graphql/act";
import { toInput } from "@/lib/time/inputTime";
import { useNow } from "@/lib/time/useNow";
import { forces, type PlanValues, pointChoices, termsOf, valuesOf, weekdays } from "../policies/planValues";
import { PlanChange, PlanCreate, PlanEnd } from "../acts";
import { PatrolPlacesQuery, type Plan } from "../queries";
import { PointsField } from "./PointsField";
import { usePatrolProblems } from "./usePatrolWords";

interface FormProps {
  readonly again: () => void;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

function usePlaces(community: string) {
  const { t } = useTranslation("patrol");
  const [{ data }] = useQuery({ query: PatrolPlacesQuery, variables: { code: community, community } });
  return useMemo(() => {
    const found = data?.community;
    const option = (kind: string) => (one: { id: string; name: string }) => ({
      value: `${kind}:${one.id}`,
      label: one.name,
    });
    return {
      places: [
        { label: t("plan.gridGroup"), options: (found?.grids ?? []).map(option("grid")) },
        {
          label: t("plan.estateGroup"),
          options: (found?.estates ?? []).map(({ estate }) => option("estate")(estate)),
        },
        { label: t("plan.buildingGroup"), options: (found?.buildings ?? []).map(option("building")) },
      ],
      points: data ? pointChoices(data) : [],
    };
  }, [data, t]);
}

const fields = ["place", "name", "forces", "weekdays", "rounds", "points", "validFrom", "validTo"] as const;

/** A day that was picked; an emptied field holds none. */
const dayOf = (day: string | undefined) => (day === undefined || day === "" ? null : day);

/** Makes a plan for a grid, an estate or a building. */
export function CreateForm({ community, ...rest }: FormProps & { readonly community: string }): ReactNode {
  const { t } = useTranslation(["patrol", "common"]);
  const client = useClient();
  const words = usePatrolProblems();
  const today = toInput(useNow()).slice(0, 10);
  const { places, points } = usePlaces(community);
  return (
    <ActForm<PlanValues>
      {...rest}
      title={t("plan.create")}
      submit={t("plan.createSubmit")}
      version={0}
      words={words}
      fields={fields}
      initial={{ forces: ["GRID_MEMBER"], weekdays: [...weekdays], rounds: 1, points: [], validFrom: today }}
      send={(values, { idempotencyKey }) => {
        const [kind, id = ""] = (values.place ?? "").split(":");
        const input = {
          community,
          grid: kind === "grid" ? id : null,
          estate: kind === "estate" ? id : null,
          building: kind === "building" ? id : null,
          ...termsOf(values),
          validFrom: values.validFrom ?? today,
          validTo: dayOf(values.validTo),
          idempotencyKey,
        };
        return act(client, PlanCreate, { input }, (data) => data.patrolPlanCreate);
      }}
      onDone={({ name }) => rest.onDone(t("plan.created", { name }))}
    >
      <Form.Item
        name="place"
        label={t("plan.place")}
        rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
      >
        <Select options={places} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <Terms points={points} />
      <DayField name="validFrom" label={t("plan.from")} min={today} />
      <DayField name="validTo" label={t("plan.to")} hint={t("plan.toHint")} min={today} optional />
    </ActForm>
  );
}

/** Changes a plan: what has begun is followed by another tomorrow. */
export function ChangeForm({ plan, ...rest }: FormProps & { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  const { points } = usePlaces(plan.community.code);
  return (
    <ActForm<PlanValues>
      {...rest}
      title={t("plan.changeTitle", { name: plan.name })}
      submit={t("plan.changeSubmit")}
      version={plan.version}
      words={words}
      fields={fields}
      initial={valuesOf(plan)}
      send={(values, sent) =>
        act(
          client,
          PlanChange,
          {
            id: plan.id,
            input: { ...termsOf(values), validTo: dayOf(values.validTo), ...sent },
          },
          (data) => data.patrolPlanChange,
        )
      }
      onDone={({ name }) => rest.onDone(t("plan.changed", { name }))}
    >
      <p className="act-lead">{t("plan.changeLead")}</p>
      <Terms points={points} />
      <DayField name="validTo" label={t("plan.to")} hint={t("plan.toHint")} optional />
    </ActForm>
  );
}

function Terms({ points }: { points: readonly { value: string; label: string }[] }): ReactNode {
  const { t } = useTranslation(["patrol", "common"]);
  const some = [{ required: true, message: t("common:problem.REQUIRED") }];
  return (
    <>
      <TextField name="name" label={t("plan.name")} max={60} />
      <Form.Item name="forces" label={t("plan.forces")} rules={some}>
        <Checkbox.Group options={forces.map((value) => ({ value, label: t(`force.${value}`) }))} />
      </Form.Item>
      <Form.Item name="weekdays" label={t("plan.weekdays")} rules={some}>
        <Checkbox.Group options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))} />
      </Form.Item>
      <NumberField name="rounds" label={t("plan.rounds")} min={1} max={12} unit="" />
      <PointsField points={points} />
    </>
  );
}

/** Ends a plan, or calls it off. */
export function EndForm({ plan, ...rest }: FormProps & { readonly plan: Plan }): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  const today = toInput(useNow()).slice(0, 10);
  return (
    <ActForm<{ validTo: string }>
      {...rest}
      danger
      title={t("plan.endTitle", { name: plan.name })}
      submit={t("plan.endSubmit")}
      version={plan.version}
      words={words}
      fields={["validTo"]}
      initial={{ validTo: today }}
      send={({ validTo }, sent) =>
        act(client, PlanEnd, { id: plan.id, input: { validTo, ...sent } }, (data) => data.patrolPlanEnd)
      }
      onDone={() => rest.onDone(t("plan.ended", { name: plan.name }))}
    >
      <p className="act-lead">{t("plan.endLead")}</p>
      <DayField name="validTo" label={t("plan.endDay")} min={today} />
    </ActForm>
  );
}
