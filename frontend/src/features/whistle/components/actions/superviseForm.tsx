import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { act } from "@/features/whistle/acts";
import { OpenSupervision } from "@/features/whistle/supervisionQueries";
import { fromInput } from "@/lib/time/inputTime";
import { actionForm } from "./actionForm";
import { TextField } from "./fields";
import { UntilField } from "./timeForms";

function SuperviseFields(): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <>
      <p className="act-confirm">{t("form.superviseConfirm")}</p>
      <TextField name="issue" label={t("form.issue")} max={2000} rows={3} />
      <TextField name="demand" label={t("form.demand")} max={2000} rows={3} />
      <UntilField
        name="rectifyBy"
        label={t("form.rectifyBy") + t("form.optional")}
        hint={t("form.rectifyHint")}
        optional
      />
    </>
  );
}

export const superviseForm = actionForm<{ issue: string; demand: string; rectifyBy?: string }>({
  fields: ["issue", "demand", "rectifyBy"],
  initial: () => ({}),
  Fields: SuperviseFields,
  send: (client, id, { issue, demand, rectifyBy }, sent) =>
    act(
      client,
      OpenSupervision,
      { id, input: { issue, demand, rectifyBy: rectifyBy ? fromInput(rectifyBy) : null, ...sent } },
      (data) => data.supervisionOpen,
    ),
});
