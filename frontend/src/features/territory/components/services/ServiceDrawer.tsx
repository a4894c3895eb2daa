import { Form, Input, Radio, Select } from "antd";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Client, useClient, useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { act, type Outcome } from "@/lib/graphql/act";
import type { PayloadError } from "@/lib/faults/problems";
import { hereNow } from "@/lib/place/hereNow";
import { GridMapQuery } from "@/features/territory/gridQueries";
import { geoPointWords, readGeoPoint } from "@/features/territory/policies/nearness";
import { hoursOf, linesOf, type OpeningLine, problemOfLines } from "@/features/territory/policies/openings";
import type { Sketch } from "@/features/territory/policies/outline";
import {
  ServicePointChange,
  ServicePointOpen,
  type ServiceKind,
  serviceKinds,
  type ServicePoint,
} from "@/features/territory/serviceQueries";
import type { Sent } from "@/components/act-form/useAct";
import { TextField } from "@/components/act-form/fields";
import { ActDrawer } from "../ActDrawer";
import { HoursField } from "./HoursField";

/** Leaflet comes with the map and nowhere else. */
const GridMap = lazy(async () => ({ default: (await import("../map/GridMap")).GridMap }));

interface Values {
  readonly kind: ServiceKind;
  readonly name: string;
  readonly address: string;
  readonly phone?: string;
  readonly items: readonly string[];
  readonly hours: readonly OpeningLine[];
  readonly location?: string;
}

const fields = ["kind", "name", "address", "phone", "items", "hours", "location"] as const;

interface ServiceDrawerProps {
  readonly community: string;
  /** What is changed; a new one is recorded when absent. */
  readonly point?: ServicePoint;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Records a service point, or changes what people are told of it. */
export function ServiceDrawer({ community, point, onDone, onClose, again }: ServiceDrawerProps): ReactNode {
  const { t } = useTranslation("services");
  const client = useClient();
  return (
    <ActDrawer<Values>
      title={point ? t("desk.form.titleChange", { name: point.name }) : t("desk.form.titleOpen")}
      submit={t(point ? "desk.form.submitChange" : "desk.form.submitOpen")}
      version={point?.version ?? 0}
      fields={fields}
      initial={initialOf(point)}
      send={(values, sent) => send(client, community, point, values, sent)}
      onDone={({ name }) => onDone(name)}
      onClose={onClose}
      again={again}
    >
      <Form.Item name="kind" label={t("desk.column.kind")}>
        <Radio.Group
          aria-label={t("desk.column.kind")}
          options={serviceKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Form.Item>
      <TextField name="name" label={t("desk.form.name")} max={60} />
      <TextField name="address" label={t("desk.form.address")} hint={t("desk.form.addressHint")} max={120} />
      <Form.Item name="phone" label={t("desk.form.phone")} extra={t("desk.form.phoneHint")}>
        <Input autoComplete="off" inputMode="tel" />
      </Form.Item>
      <ItemsField />
      <WeekField />
      <PlaceField community={community} />
    </ActDrawer>
  );
}

function ItemsField(): ReactNode {
  const { t } = useTranslation(["services", "common"]);
  return (
    <Form.Item
      name="items"
      label={t("desk.form.items")}
      extra={t("desk.form.itemsHint")}
      rules={[{ required: true, type: "array", min: 1, message: t("common:problem.REQUIRED") }]}
    >
      <Select mode="tags" open={false} suffix={null} tokenSeparators={["、", "，", ","]} />
    </Form.Item>
  );
}

function WeekField(): ReactNode {
  const { t } = useTranslation(["services", "grids"]);
  const words = {
    NO_DAY: t("desk.form.NO_DAY"),
    NO_TIME: t("desk.form.NO_TIME"),
    HOURS_INVALID: t("grids:refusal.HOURS_INVALID"),
  };
  return (
    <Form.Item
      name="hours"
      label={t("desk.form.hours")}
      rules={[
        {
          validator: (_, lines: readonly OpeningLine[]) => {
            const problem = problemOfLines(lines);
            return problem === null ? Promise.resolve() : Promise.reject(new Error(words[problem]));
          },
        },
      ]}
    >
      <HoursField />
    </Form.Item>
  );
}

/** Where it lies: typed, taken from the device, or from the map, which is never the only way. */
function PlaceField({ community }: { community: string }): ReactNode {
  const { t } = useTranslation(["services", "grids"]);
  const form = Form.useFormInstance<Values>();
  const text = Form.useWatch<string | undefined>("location", form) ?? "";
  const [seeking, setSeeking] = useState(false);
  const [{ data }] = useQuery({ query: GridMapQuery, variables: { code: community } });
  const point = readGeoPoint(text);
  const set = (longitude: number, latitude: number) => {
    form.setFieldValue("location", geoPointWords({ longitude, latitude }));
    void form.validateFields(["location"]);
  };
  const seek = async () => {
    setSeeking(true);
    try {
      const here = await hereNow();
      set(here.longitude, here.latitude);
    } catch {
      form.setFields([{ name: "location", errors: [t("grids:refusal.NO_POSITION")] }]);
    }
    setSeeking(false);
  };
  const [longitude, latitude] = [point?.longitude, point?.latitude];
  const sketch = useMemo<Sketch>(
    () => ({
      corners: longitude === undefined || latitude === undefined ? [] : [[longitude, latitude]],
      holes: [],
    }),
    [longitude, latitude],
  );
  return (
    <div className="service-place">
      <Form.Item
        name="location"
        label={t("desk.form.location")}
        extra={t("desk.form.locationHint")}
        rules={[
          {
            validator: (_, given?: string) =>
              (given ?? "").trim() === "" || readGeoPoint(given ?? "")
                ? Promise.resolve()
                : Promise.reject(new Error(t("desk.form.LOCATION_UNREAD"))),
          },
        ]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <button type="button" className="button" aria-disabled={seeking} onClick={() => void seek()}>
        <Icon name="place" size={18} />
        {t(seeking ? "seeking" : "desk.form.here")}
      </button>
      <Suspense fallback={<SkeletonLines lines={4} height={260} />}>
        <GridMap
          label={t("desk.map")}
          sheets={data?.communityMap?.grids ?? nothing}
          gaps={nothing}
          chosen={null}
          onChoose={() => undefined}
          drawing={{
            grid: "",
            sketch,
            onSketch: ({ corners }) => {
              const last = corners.at(-1);
              if (last) set(last[0], last[1]);
            },
          }}
        />
      </Suspense>
    </div>
  );
}

const nothing: readonly never[] = [];

function initialOf(point: ServicePoint | undefined): Partial<Values> {
  if (!point) return { kind: "GOVERNMENT_SERVICE", items: [], hours: [] };
  return {
    kind: point.kind,
    name: point.name,
    address: point.address,
    items: point.items,
    hours: linesOf(point.hours),
    ...(point.phone !== null && { phone: point.phone }),
    ...(point.location && { location: geoPointWords(point.location) }),
  };
}

/** Refusals name the parts of the input; the form has one field for each. */
function atFields(payload: { readonly errors: readonly PayloadError[] }) {
  return {
    errors: payload.errors.map((error) => ({
      ...error,
      code: error.code === "NAME_TAKEN" ? "SERVICE_NAME_TAKEN" : error.code,
      field:
        error.field
          ?.replace(/^point\./, "")
          .replace(/^items\..*/, "items")
          .replace(/^longitude$/, "location") ?? null,
    })),
  };
}

function send(
  client: Client,
  community: string,
  point: ServicePoint | undefined,
  values: Values,
  { expectedVersion, idempotencyKey }: Sent,
): Promise<Outcome> {
  const place = readGeoPoint(values.location ?? "");
  const told = {
    kind: values.kind,
    name: values.name,
    address: values.address,
    phone: values.phone?.trim() === "" ? null : (values.phone ?? null),
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    items: [...values.items],
    hours: hoursOf(values.hours),
  };
  return point
    ? act(
        client,
        ServicePointChange,
        { id: point.id, input: { expectedVersion, idempotencyKey, point: told } },
        (data) => atFields(data.servicePointChange),
      )
    : act(client, ServicePointOpen, { input: { community, idempotencyKey, point: told } }, (data) =>
        atFields(data.servicePointOpen),
      );
}
