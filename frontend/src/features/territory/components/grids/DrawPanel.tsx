import { type ReactNode, type SubmitEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { Icon } from "@/components/icons/Icon";
import { act as send } from "@/lib/graphql/act";
import { hereNow } from "@/lib/place/hereNow";
import { GridDraw, type Sheet } from "@/features/territory/gridQueries";
import {
  emptySketch,
  geoJsonOf,
  problemOf,
  readOutline,
  type Sketch,
  squareMetresOf,
} from "@/features/territory/policies/outline";
import { useAct } from "@/components/act-form/useAct";
import { ActNotices } from "@/components/act-form/ActNotices";
import { useAreaWords, useRefusalWords } from "../useGridWords";

interface DrawPanelProps {
  readonly sheet: Sheet;
  readonly sketch: Sketch;
  readonly onSketch: (sketch: Sketch) => void;
  readonly onDone: (squareMetres: number) => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** Draws the outline of one grid: by points on the map, by walking it, or from a file; the map shows each at once. */
export function DrawPanel({ sheet, sketch, onSketch, onDone, onClose, again }: DrawPanelProps): ReactNode {
  const { t } = useTranslation(["grids", "common"]);
  const client = useClient();
  const area = useAreaWords();
  const words = useRefusalWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const textId = useId();
  const wrongId = useId();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [seeking, setSeeking] = useState(false);
  const act = useAct<Sketch>({
    version: sheet.version,
    fields: ["outline"],
    send: (drawn, sent) =>
      send(
        client,
        GridDraw,
        { id: sheet.grid.id, input: { outline: geoJsonOf(drawn), ...sent } },
        (data) => data.gridDraw,
      ),
    onDone: (drawn) => onDone(squareMetresOf(drawn)),
  });
  useEffect(() => heading.current?.focus(), []);

  const { corners } = sketch;
  const change = (next: Sketch) => {
    setWrong(null);
    act.clear();
    onSketch(next);
  };
  const take = (given: string) => {
    setText(given);
    if (given.trim() === "") {
      setWrong(null);
      return;
    }
    const read = readOutline(given);
    if ("sketch" in read) change(read.sketch);
    else setWrong(read.problem);
  };
  const addHere = async () => {
    setSeeking(true);
    try {
      const { longitude, latitude } = await hereNow();
      change({ ...sketch, corners: [...corners, [longitude, latitude]] });
    } catch {
      setWrong("NO_POSITION");
    }
    setSeeking(false);
  };
  const submit = async () => {
    const problem = wrong ?? problemOf(sketch);
    setWrong(problem);
    if (problem === null) {
      const { fields } = await act.run(sketch);
      if (fields.outline === undefined) return;
    }
    document.getElementById(textId)?.focus();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void submit();
  };
  const said = wrong ?? act.problems.fields.outline ?? null;

  return (
    <form className="grids-draw" noValidate aria-busy={act.busy} onSubmit={onSubmit}>
      <h2 ref={heading} tabIndex={-1}>
        {t("draw.title", { grid: sheet.grid.name })}
      </h2>
      <p className="grids-hint">{t("draw.lead")}</p>
      <p role="status" className="grids-count">
        {corners.length < 3
          ? t("draw.points", { count: corners.length })
          : t("draw.pointsArea", { count: corners.length, area: area(squareMetresOf(sketch)) })}
      </p>
      <div className="grids-tools">
        <button
          type="button"
          className="button"
          disabled={corners.length === 0}
          onClick={() => change({ ...sketch, corners: corners.slice(0, -1) })}
        >
          <Icon name="undo" size={18} />
          {t("draw.undo")}
        </button>
        <button
          type="button"
          className="button"
          disabled={corners.length === 0}
          onClick={() => change(emptySketch)}
        >
          {t("draw.anew")}
        </button>
        <button type="button" className="button" aria-disabled={seeking} onClick={() => void addHere()}>
          <Icon name="place" size={18} />
          {t(seeking ? "draw.seeking" : "draw.here")}
        </button>
      </div>
      <div className="grids-field">
        <label htmlFor={textId}>{t("draw.geoJson")}</label>
        <textarea
          id={textId}
          className="grids-code"
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={text}
          aria-describedby={`${wrongId} ${textId}-hint`}
          aria-invalid={said !== null || undefined}
          onChange={(event) => take(event.target.value)}
        />
        <p id={wrongId} className="grids-wrong" aria-live="polite">
          {said !== null && (
            <>
              <Icon name="alert" size={18} />
              {words(said)}
            </>
          )}
        </p>
        <p id={`${textId}-hint`} className="grids-hint">
          {t("draw.geoJsonHint")}
        </p>
        <label className="button grids-file">
          {t("draw.file")}
          <input
            type="file"
            accept=".json,.geojson,application/geo+json,application/json"
            className="visually-hidden"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = "";
              if (file) void file.text().then(take);
            }}
          />
        </label>
      </div>
      <ActNotices act={act} words={words} again={again} onRetry={() => void submit()} />
      <div className="grids-foot">
        <button type="button" className="button" onClick={onClose}>
          {t("common:action.cancel")}
        </button>
        <button
          type="submit"
          className="button button-primary"
          aria-disabled={act.busy || act.stale}
          onClick={(event) => {
            if (act.busy || act.stale) event.preventDefault();
          }}
        >
          {t(act.busy ? "draw.saving" : "draw.save")}
        </button>
      </div>
    </form>
  );
}
