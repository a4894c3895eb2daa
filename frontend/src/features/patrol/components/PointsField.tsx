import { Form, Input, Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type PlanValues, readPosition } from "../policies/planValues";

/** Where a round checks in, and where each of these lies, if anybody knows. */
export function PointsField({
  points,
}: {
  points: readonly { readonly value: string; readonly label: string }[];
}): ReactNode {
  const { t } = useTranslation(["patrol", "common"]);
  const form = Form.useFormInstance<PlanValues>();
  // Not there before the form is.
  const chosen = Form.useWatch("points", form) as string[] | undefined;
  return (
    <>
      <Form.Item
        name="points"
        label={t("plan.points") + t("common:act.optional")}
        extra={t("plan.pointsHint")}
      >
        <Select
          mode="multiple"
          options={[...points]}
          maxCount={50}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
      {(chosen ?? []).map((value) => (
        <Form.Item
          key={value}
          name={["positions", value]}
          label={
            t("plan.position", { point: points.find((point) => point.value === value)?.label ?? "" }) +
            t("common:act.optional")
          }
          extra={t("plan.positionHint")}
          rules={[
            {
              validator: (_, text?: string) =>
                (text ?? "").trim() === "" || readPosition(text ?? "") !== null
                  ? Promise.resolve()
                  : Promise.reject(new Error(t("plan.positionWrong"))),
            },
          ]}
        >
          <Input autoComplete="off" placeholder="111.6662, 39.9230" />
        </Form.Item>
      ))}
    </>
  );
}
