import { Checkbox, Form, Input, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { act } from "@/lib/graphql/act";
import { type GridMapData, GridSplit, type Sheet } from "@/features/territory/gridQueries";
import { geoJsonOf, readOutline } from "@/features/territory/policies/outline";
import { TextField } from "@/components/act-form/fields";
import { ActDrawer } from "../ActDrawer";
import { useRefusalWords } from "../useGridWords";

/** What becomes of the ground: the whole outline stays with what stays, none is drawn yet, or two new ones are given. */
type Ground = "KEEP" | "LATER" | "BOTH";

interface Values {
  readonly name: string;
  readonly buildings: readonly string[];
  readonly ground: Ground;
  readonly outline?: string;
  readonly newOutline?: string;
}

interface SplitDrawerProps {
  readonly sheet: Sheet;
  readonly map: GridMapData;
  readonly onDone: (name: string, buildings: number) => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** The text of an outline that passed the form's check, as the API takes it. */
function polygonOf(text: string | undefined): string | null {
  const read = readOutline(text ?? "");
  return "sketch" in read ? geoJsonOf(read.sketch) : null;
}

/** Without an outline the API leaves what is drawn as it is. */
function groundOf(values: Values): { outline: string | null; newOutline: string | null } {
  return values.ground === "BOTH"
    ? { outline: polygonOf(values.outline), newOutline: polygonOf(values.newOutline) }
    : { outline: null, newOutline: null };
}

/** Makes a second grid of some of the buildings. */
export function SplitDrawer({ sheet, map, onDone, onClose, again }: SplitDrawerProps): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const client = useClient();
  const drawn = sheet.outline !== null;
  return (
    <ActDrawer<Values>
      title={t("split.title", { grid: sheet.grid.name })}
      submit={t("split.submit")}
      version={sheet.version}
      fields={["name", "buildings", "outline", "newOutline"]}
      initial={{ buildings: [], ground: drawn ? "KEEP" : "LATER" }}
      send={(values, sent) =>
        act(
          client,
          GridSplit,
          {
            id: sheet.grid.id,
            input: {
              name: values.name,
              buildings: [...values.buildings],
              ...groundOf(values),
              ...sent,
            },
          },
          (data) => data.gridSplit,
        )
      }
      onDone={({ name, buildings }) => onDone(name.trim(), buildings.length)}
      onClose={onClose}
      again={again}
    >
      <p className="grids-lead">{t("split.lead")}</p>
      <TextField
        name="name"
        label={t("split.name")}
        hint={t("split.nameHint", { example: nextName(map) })}
        max={40}
      />
      <Form.Item
        name="buildings"
        label={t("split.buildings")}
        rules={[{ required: true, type: "array", min: 1, message: t("split.buildingsNone") }]}
      >
        <Checkbox.Group
          aria-label={t("split.buildings")}
          className="grids-choices"
          options={sheet.buildings.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="ground" label={t("split.ground")}>
        <Radio.Group
          aria-label={t("split.ground")}
          className="grids-choices-down"
          options={([drawn ? "KEEP" : "LATER", "BOTH"] as const).map((value) => ({
            value,
            label: t(`split.ground${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={["ground"]}>
        {({ getFieldValue }) =>
          getFieldValue("ground") === "BOTH" && (
            <>
              <OutlineField name="outline" label={t("split.outline", { grid: sheet.grid.name })} />
              <OutlineField name="newOutline" label={t("split.newOutline")} />
            </>
          )
        }
      </Form.Item>
    </ActDrawer>
  );
}

/** A name that is free, in the way that most communities count: 第四网格 after three of them. */
function nextName(map: GridMapData): string {
  const numerals = "一二三四五六七八九十";
  const names = map.grids.map(({ grid }) => grid.name);
  const candidates = Array.from(numerals, (numeral) => `第${numeral}网格`);
  return candidates.find((name) => !names.includes(name)) ?? `第${names.length + 1}网格`;
}

function OutlineField({ name, label }: { name: string; label: string }): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const words = useRefusalWords();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={t("draw.geoJsonHint")}
      rules={[
        { required: true, whitespace: true, message: t("common:problem.REQUIRED") },
        {
          validator: (_, text?: string) => {
            const read = readOutline(text ?? "");
            return (text ?? "").trim() !== "" && "problem" in read
              ? Promise.reject(new Error(words(read.problem)))
              : Promise.resolve();
          },
        },
      ]}
    >
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} spellCheck={false} className="grids-code" />
    </Form.Item>
  );
}
