import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActNotices } from "@/components/act-form/ActNotices";
import { useAct } from "@/components/act-form/useAct";
import { act } from "@/lib/graphql/act";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { RoundEnd } from "@/features/patrol/acts";
import type { Round } from "@/features/patrol/queries";
import { Notes } from "../Notes";
import { usePatrolProblems } from "../usePatrolWords";
import { CheckInHere } from "./CheckInHere";
import { NoteHere } from "./NoteHere";

interface WalkingProps {
  readonly round: Round;
  /** What a QR code left in the address; empty for none. */
  readonly code: string;
  readonly again: () => void;
}

/** The round that the reader walks just now. */
export function Walking({ round, code, again }: WalkingProps): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  return (
    <>
      <section>
        <h2>{t("walk.running", { name: round.plan.name })}</h2>
        <p className="patrol-quiet">
          {t("walk.since", { at: time.wall(round.startedAt), until: time.wall(round.endsBy) })}
        </p>
      </section>
      {round.plan.points.length > 0 && <CheckInHere round={round} code={code} again={again} />}
      <NoteHere round={round} again={again} />
      {round.notes.length > 0 && (
        <section>
          <h2>{t("walk.notes")}</h2>
          <Notes notes={round.notes} again={again} />
        </section>
      )}
      <EndRound round={round} again={again} />
    </>
  );
}

/** Asks once more: points may be left. */
function EndRound({ round, again }: Omit<WalkingProps, "code">): ReactNode {
  const { t } = useTranslation("patrol");
  const client = useClient();
  const words = usePatrolProblems();
  const [sure, setSure] = useState(false);
  const end = useAct<object>({
    version: round.version,
    fields: [],
    send: (_, sent) => act(client, RoundEnd, { id: round.id, input: sent }, (data) => data.patrolRoundEnd),
    onDone: again,
  });
  const left = round.plan.points.length - round.checkIns.length;
  return (
    <section>
      <ActNotices act={end} words={words} again={again} onRetry={() => void end.run({})} />
      {sure ? (
        <div role="group" aria-label={t("walk.end")} className="walk-sure">
          <p>{left > 0 ? t("walk.endSure", { count: left }) : t("walk.endSureAll")}</p>
          <button
            type="button"
            className="button button-primary"
            disabled={end.busy}
            onClick={() => void end.run({})}
          >
            {t("walk.endAnyway")}
          </button>
          <button type="button" className="button" onClick={() => setSure(false)}>
            {t("walk.goOn")}
          </button>
        </div>
      ) : (
        <button type="button" className="button" onClick={() => setSure(true)}>
          {t("walk.end")}
        </button>
      )}
    </section>
  );
}
