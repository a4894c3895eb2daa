import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActNotices } from "@/components/act-form/ActNotices";
import { useAct } from "@/components/act-form/useAct";
import { act } from "@/lib/graphql/act";
import { exactlyHere } from "@/lib/place/hereNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { CheckIn } from "@/features/patrol/acts";
import type { Round } from "@/features/patrol/queries";
import { usePatrolProblems } from "../usePatrolWords";

interface CheckInProps {
  readonly round: Round;
  readonly code: string;
  readonly again: () => void;
}

type Typed =
  | { readonly code: string }
  | {
      readonly point: string;
      readonly longitude: number;
      readonly latitude: number;
      readonly accuracy: number;
    };

/** Checks in by the code that hangs at a point, or by position where somebody has said where it lies. */
export function CheckInHere({ round, code, again }: CheckInProps): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  const time = useTimeWords();
  const id = useId();
  const [text, setText] = useState(code);
  const [before, setBefore] = useState(round.checkIns.length);
  const [locating, setLocating] = useState<string | null>(null);
  const [nowhere, setNowhere] = useState(false);
  const check = useAct<Typed>({
    version: 0,
    fields: [],
    send: (typed, { idempotencyKey }) =>
      act(
        client,
        CheckIn,
        { input: { round: round.id, ...typed, idempotencyKey } },
        (data) => data.patrolCheckIn,
      ),
    onDone: () => {
      setText("");
      setBefore(round.checkIns.length);
      again();
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = text.replaceAll(/[\s-]/g, "");
    if (typed !== "") void check.run({ code: typed });
  };
  async function byPosition(point: string): Promise<void> {
    setNowhere(false);
    setLocating(point);
    try {
      const here = await exactlyHere();
      await check.run({ point, ...here });
    } catch {
      setNowhere(true);
    } finally {
      setLocating(null);
    }
  }
  const latest = round.checkIns.length > before ? round.checkIns.at(-1) : undefined;
  const reached = round.plan.points.find((point) => point.id === latest?.point);
  return (
    <section>
      <h2>{t("walk.points")}</h2>
      <p className="patrol-quiet">{t("walk.privacy")}</p>
      {code !== "" && text === code && <p className="patrol-warning">{t("walk.scanned")}</p>}
      <form noValidate className="walk-code" onSubmit={submit}>
        <label htmlFor={id}>{t("walk.code")}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          aria-describedby={`${id}-hint`}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            check.clear();
          }}
        />
        <button type="submit" className="button button-primary" disabled={check.busy}>
          {t("walk.checkIn")}
        </button>
        <p id={`${id}-hint`} className="patrol-quiet">
          {t("walk.codeHint")}
        </p>
      </form>
      <ActNotices act={check} words={words} again={again} onRetry={again} />
      {nowhere && (
        <p role="alert" className="act-notice act-notice-bad">
          {t("walk.noPosition")}
        </p>
      )}
      <p role="status" className={reached ? "patrol-done" : "visually-hidden"}>
        {reached ? t("walk.done", { name: reached.name }) : ""}
      </p>
      <ul className="patrol-points">
        {round.plan.points.map((point) => {
          const found = round.checkIns.find((one) => one.point === point.id);
          return (
            <li key={point.id} className={found ? "patrol-checked" : ""}>
              <span>{point.name}</span>
              {found ? (
                <span className="patrol-quiet">
                  {found.way === "CODE"
                    ? t("round.byCode", { at: time.wall(found.at) })
                    : t("round.byPosition", { at: time.wall(found.at), metres: found.metres })}
                </span>
              ) : point.position === null ? (
                <span className="patrol-quiet">{t("walk.onlyCode")}</span>
              ) : (
                <button
                  type="button"
                  className="button"
                  aria-label={t("walk.hereOf", { name: point.name })}
                  disabled={locating !== null || check.busy}
                  onClick={() => void byPosition(point.id)}
                >
                  {t(locating === point.id ? "walk.locating" : "walk.here")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
