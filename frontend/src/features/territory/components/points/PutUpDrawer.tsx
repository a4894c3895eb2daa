import { Form, Radio, Select } from "antd";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { act } from "@/lib/graphql/act";
import { faultOf } from "@/lib/faults/fault";
import {
  type Point,
  type PointKind,
  pointKinds,
  PointPlaceQuery,
  PutUp,
} from "@/features/territory/pointQueries";
import { TextField } from "@/components/act-form/fields";
import { ActDrawer } from "../ActDrawer";

interface Values {
  readonly kind: PointKind;
  readonly name: string;
  readonly building?: string;
  readonly unit?: string;
}

interface PutUpDrawerProps {
  readonly community: string;
  readonly onDone: (point: Pick<Point, "name" | "code">) => void;
  readonly onClose: () => void;
}

/** Puts a whistle point up: where it hangs and what people call the spot. */
export function PutUpDrawer({ community, onDone, onClose }: PutUpDrawerProps): ReactNode {
  const { t } = useTranslation("grids");
  const client = useClient();
  const made = useRef<Pick<Point, "name" | "code"> | null>(null);
  return (
    <ActDrawer<Values>
      title={t("putUp.title")}
      submit={t("putUp.submit")}
      version={0}
      fields={["kind", "name", "building", "unit"]}
      initial={{ kind: "ESTATE_GATE" }}
      send={({ kind, name, building, unit }, { idempotencyKey }) =>
        act(
          client,
          PutUp,
          {
            input: {
              community,
              kind,
              name,
              building: building ?? null,
              unit: unit === undefined || unit === "" ? null : unit,
              idempotencyKey,
            },
          },
          (data) => {
            made.current = data.whistlePointPutUp.whistlePoint;
            return data.whistlePointPutUp;
          },
        )
      }
      onDone={({ name }) => onDone(made.current ?? { name, code: "" })}
      onClose={onClose}
      again={() => undefined}
    >
      <Form.Item name="kind" label={t("points.kind")}>
        <Radio.Group
          aria-label={t("points.kind")}
          options={pointKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <TextField name="name" label={t("points.name")} hint={t("putUp.nameHint")} max={60} />
      <SpotFields community={community} />
    </ActDrawer>
  );
}

/** The building and its unit; only a door must have a building. */
function SpotFields({ community }: { community: string }): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const [{ data, error, fetching }, ask] = useQuery({
    query: PointPlaceQuery,
    variables: { code: community },
  });
  const form = Form.useFormInstance<Values>();
  const kind = Form.useWatch<PointKind | undefined>("kind", form);
  const chosen = Form.useWatch<string | undefined>("building", form);
  const buildings = data?.community?.buildings ?? [];
  const units = buildings.find(({ id }) => id === chosen)?.units ?? [];
  if (error) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  }
  const door = kind === "UNIT_DOOR";
  return (
    <>
      <Form.Item
        name="building"
        label={t(door ? "putUp.building" : "putUp.buildingOptional")}
        rules={[{ required: door, message: t("common:problem.REQUIRED") }]}
      >
        <Select
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          loading={fetching}
          placeholder={t("putUp.buildingHint")}
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.setFieldValue("unit", undefined)}
        />
      </Form.Item>
      {units.length > 0 && (
        <Form.Item
          name="unit"
          label={t(door ? "putUp.unit" : "putUp.unitOptional")}
          rules={[{ required: door, message: t("common:problem.REQUIRED") }]}
        >
          <Radio.Group
            aria-label={t("putUp.unit")}
            options={[
              ...units.map((unit) => ({ value: unit, label: unit })),
              ...(door ? [] : [{ value: "", label: t("putUp.unitNone") }]),
            ]}
          />
        </Form.Item>
      )}
    </>
  );
}
