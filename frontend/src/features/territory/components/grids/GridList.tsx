import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import type { Sheet } from "@/features/territory/gridQueries";
import { PlaceHistory } from "../places/PlaceHistory";
import { useAreaWords, useNames } from "../useGridWords";

export type GridAct = "DRAW" | "CLEAR" | "SPLIT" | "MERGE";

interface GridListProps {
  readonly sheets: readonly Sheet[];
  readonly chosen: string | null;
  readonly onChoose: (grid: string | null) => void;
  /** What may be done; null for those who only look. */
  readonly onAct: ((act: GridAct, sheet: Sheet) => void) | null;
}

/** Everything the map shows of the grids, in words: one opens at a time, with its buildings and what can be done. */
export function GridList({ sheets, chosen, onChoose, onAct }: GridListProps): ReactNode {
  const { t } = useTranslation("grids");
  return (
    <ul className="grid-list" aria-label={t("list.label")}>
      {sheets.map((sheet) => {
        const open = sheet.grid.id === chosen;
        return (
          <li key={sheet.grid.id} className={open ? "grid-item grid-item-open" : "grid-item"}>
            <h3>
              <button
                type="button"
                id={`grid-${sheet.grid.id}`}
                aria-expanded={open}
                onClick={() => onChoose(open ? null : sheet.grid.id)}
              >
                <b>{sheet.grid.name}</b>
                <Measures sheet={sheet} />
                <Icon name={open ? "previous" : "next"} size={18} />
              </button>
            </h3>
            {open && <Details sheet={sheet} alone={sheets.length < 2} onAct={onAct} />}
          </li>
        );
      })}
    </ul>
  );
}

function Measures({ sheet }: { sheet: Sheet }): ReactNode {
  const { t } = useTranslation("grids");
  const area = useAreaWords();
  return (
    <span className="grid-measures">
      <span>{t("list.buildings", { count: sheet.buildings.length })}</span>
      {sheet.squareMetres === null ? (
        <span className="grid-undrawn">
          <Icon name="alert" size={14} />
          {t("list.undrawn")}
        </span>
      ) : (
        <span>{area(sheet.squareMetres)}</span>
      )}
    </span>
  );
}

interface DetailsProps {
  readonly sheet: Sheet;
  /** It is the only one, so it can go nowhere. */
  readonly alone: boolean;
  readonly onAct: GridListProps["onAct"];
}

function Details({ sheet, alone, onAct }: DetailsProps): ReactNode {
  const { t } = useTranslation("grids");
  const names = useNames();
  const drawn = sheet.outline !== null;
  const empty = sheet.buildings.length === 0;
  return (
    <div className="grid-details">
      <p className="grid-buildings">
        {empty ? t("list.noBuildings") : names(sheet.buildings.map(({ name }) => name))}
      </p>
      <PlaceHistory places={[sheet.grid, ...sheet.buildings]} level={4} />
      {onAct && (
        <div className="grids-tools">
          <button type="button" className="button button-primary" onClick={() => onAct("DRAW", sheet)}>
            {t(drawn ? "act.redraw" : "act.draw")}
          </button>
          <ActButton
            words={t("act.split")}
            refusal={empty ? t("act.splitEmpty") : null}
            onPress={() => onAct("SPLIT", sheet)}
          />
          <ActButton
            words={t("act.merge")}
            refusal={alone ? t("act.mergeAlone") : null}
            onPress={() => onAct("MERGE", sheet)}
          />
          {drawn && <ActButton words={t("act.clear")} refusal={null} onPress={() => onAct("CLEAR", sheet)} />}
        </div>
      )}
    </div>
  );
}

/** What is not possible stays in its place, with its reason. */
function ActButton(props: { words: string; refusal: string | null; onPress: () => void }): ReactNode {
  const { words, refusal, onPress } = props;
  return (
    <button
      type="button"
      className="button"
      aria-disabled={refusal !== null}
      onClick={refusal === null ? onPress : undefined}
    >
      {words}
      {refusal !== null && <small>{refusal}</small>}
    </button>
  );
}
