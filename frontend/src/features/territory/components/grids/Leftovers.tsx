import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { useTimeWords } from "@/lib/time/useTimeWords";
import type { GridMapData } from "@/features/territory/gridQueries";
import { useAreaWords, useNames } from "../useGridWords";

/** What belongs to no grid yet: buildings, and ground between the outlines. */
export function Leftovers({ map }: { map: GridMapData }): ReactNode {
  const { t } = useTranslation("grids");
  const area = useAreaWords();
  const names = useNames();
  const { buildingsWithoutGrid, gaps } = map;
  const anyDrawn = map.grids.some(({ outline }) => outline !== null);
  return (
    <section className="grids-panel" aria-labelledby="grids-left">
      <h2 id="grids-left">{t("left.title")}</h2>
      <dl>
        <dt>{t("left.buildings")}</dt>
        <dd>
          {buildingsWithoutGrid.length === 0 ? (
            <Fine words={t("left.noBuildings")} />
          ) : (
            <Due
              words={t("left.buildingsCount", {
                count: buildingsWithoutGrid.length,
                names: names(buildingsWithoutGrid.map(({ name }) => name)),
              })}
            />
          )}
        </dd>
        <dt>{t("left.gaps")}</dt>
        <dd>
          {!anyDrawn && <span className="grids-hint">{t("left.notDrawn")}</span>}
          {anyDrawn && gaps.length === 0 && <Fine words={t("left.noGaps")} />}
          {gaps.length > 0 && (
            <Due
              words={t("left.gapsCount", {
                count: gaps.length,
                areas: names(gaps.map(({ squareMetres }) => area(squareMetres))),
              })}
            />
          )}
        </dd>
      </dl>
    </section>
  );
}

function Fine({ words }: { words: string }): ReactNode {
  return (
    <span className="grids-fine">
      <Icon name="done" size={16} />
      {words}
    </span>
  );
}

function Due({ words }: { words: string }): ReactNode {
  return (
    <span className="grids-due">
      <Icon name="alert" size={16} />
      {words}
    </span>
  );
}

/** So many changes are shown before somebody asks for the rest. */
const NEWEST = 8;

/** What was done to the grids, newest first; the API tells it to those who govern the community. */
export function History({ changes }: { changes: GridMapData["changes"] }): ReactNode {
  const { t } = useTranslation("grids");
  const time = useTimeWords();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, NEWEST);
  return (
    <section className="grids-panel" aria-labelledby="grids-history">
      <h2 id="grids-history">{t("history.title")}</h2>
      {changes.length === 0 && <p className="grids-hint">{t("history.none")}</p>}
      <ol>
        {shown.map((change, at) => (
          <li key={`${change.at} ${at}`}>
            <time dateTime={change.at}>{time.moment(change.at)}</time>
            <span>
              {t(`history.${change.kind}`, {
                grid: change.grid,
                other: change.other ?? "",
                count: change.buildings,
              })}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < changes.length && (
        <button type="button" className="button grids-more" onClick={() => setAll(true)}>
          {t("history.all", { count: changes.length })}
        </button>
      )}
    </section>
  );
}
