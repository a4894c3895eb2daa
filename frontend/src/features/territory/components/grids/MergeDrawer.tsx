import { Form, Radio } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { act } from "@/lib/graphql/act";
import { type GridMapData, GridMerge, type Sheet } from "@/features/territory/gridQueries";
import { ActDrawer } from "../ActDrawer";
import { useAreaWords, useNames } from "../useGridWords";

interface Values {
  readonly into: string;
}

interface MergeDrawerProps {
  readonly sheet: Sheet;
  readonly map: GridMapData;
  readonly onDone: (into: Sheet["grid"]) => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Ends a grid in favour of another one of its community, and says beforehand what will move. */
export function MergeDrawer({ sheet, map, onDone, onClose, again }: MergeDrawerProps): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const client = useClient();
  const others = map.grids.filter(({ grid }) => grid.id !== sheet.grid.id);
  const target = (id: string | undefined) => others.find(({ grid }) => grid.id === id);
  return (
    <ActDrawer<Values>
      title={t("merge.title", { grid: sheet.grid.name })}
      submit={t("merge.submit")}
      version={sheet.version}
      fields={["into"]}
      send={({ into }, sent) =>
        act(client, GridMerge, { id: sheet.grid.id, input: { into, ...sent } }, (data) => data.gridMerge)
      }
      onDone={({ into }) => {
        const found = target(into);
        if (found) onDone(found.grid);
      }}
      onClose={onClose}
      again={again}
    >
      <Form.Item
        name="into"
        label={t("merge.into")}
        rules={[{ required: true, message: t("merge.intoNone") }]}
      >
        <Radio.Group
          aria-label={t("merge.into")}
          className="grids-choices-down"
          options={others.map(({ grid, buildings }) => ({
            value: grid.id,
            label: t("merge.option", { grid: grid.name, count: buildings.length }),
          }))}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={["into"]}>
        {({ getFieldValue }) => {
          const into = target(getFieldValue("into") as string | undefined);
          return into && <WhatMoves from={sheet} into={into} />;
        }}
      </Form.Item>
    </ActDrawer>
  );
}

function WhatMoves({ from, into }: { from: Sheet; into: Sheet }): ReactNode {
  const { t } = useTranslation("grids");
  const area = useAreaWords();
  const names = useNames();
  const grid = into.grid.name;
  return (
    <div className="grids-notice" role="status">
      <b>{t("merge.moves")}</b>
      <ul>
        <li>
          {from.buildings.length === 0
            ? t("merge.noBuildings")
            : t("merge.buildings", {
                count: from.buildings.length,
                names: names(from.buildings.map(({ name }) => name)),
                grid,
              })}
        </li>
        <li>{t("merge.whistles", { grid })}</li>
        {from.outline !== null && (
          <li>
            {into.outline === null
              ? t("merge.groundLost", { grid })
              : t("merge.ground", { area: area(from.squareMetres ?? 0), grid })}
          </li>
        )}
        <li>{t("merge.ends", { from: from.grid.name })}</li>
      </ul>
    </div>
  );
}
