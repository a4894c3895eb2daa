import { type ReactNode, type SubmitEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { ActNotices } from "@/components/act-form/ActNotices";
import { useAct } from "@/components/act-form/useAct";
import { act } from "@/lib/graphql/act";
import { Note } from "@/features/patrol/acts";
import { PatrolPlacesQuery, type Round } from "@/features/patrol/queries";
import { usePatrolProblems } from "../usePatrolWords";

interface NoteHereProps {
  readonly round: Round;
  readonly again: () => void;
}

interface Typed {
  readonly words: string;
  readonly building: string;
  readonly detail: string;
}

const nothing: Typed = { words: "", building: "", detail: "" };

/** 随手记: what was seen, and where. */
export function NoteHere({ round, again }: NoteHereProps): ReactNode {
  const { t } = useTranslation(["patrol", "common"]);
  const client = useClient();
  const problems = usePatrolProblems();
  const id = useId();
  const community = round.plan.community.code;
  const [{ data }] = useQuery({ query: PatrolPlacesQuery, variables: { code: community, community } });
  const [typed, setTyped] = useState(nothing);
  const [noted, setNoted] = useState(false);
  const note = useAct<Typed>({
    version: 0,
    fields: [],
    send: ({ words, building, detail }, { idempotencyKey }) =>
      act(
        client,
        Note,
        {
          input: {
            round: round.id,
            words: words.trim(),
            building: building === "" ? null : building,
            detail: detail.trim() === "" ? null : detail.trim(),
            idempotencyKey,
          },
        },
        (answer) => answer.patrolNote,
      ),
    onDone: () => {
      setTyped(nothing);
      setNoted(true);
      again();
    },
  });
  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part });
    setNoted(false);
    note.clear();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void note.run(typed);
  };
  return (
    <section>
      <h2>{t("walk.note")}</h2>
      <form noValidate className="walk-note" onSubmit={submit}>
        <label htmlFor={`${id}-words`}>{t("walk.noteWords")}</label>
        <textarea
          id={`${id}-words`}
          rows={3}
          maxLength={1000}
          value={typed.words}
          onChange={(event) => change({ words: event.target.value })}
        />
        <label htmlFor={`${id}-building`}>{t("walk.building") + t("common:act.optional")}</label>
        <select
          id={`${id}-building`}
          value={typed.building}
          onChange={(event) => change({ building: event.target.value })}
        >
          <option value="" />
          {(data?.community?.buildings ?? []).map((building) => (
            <option key={building.id} value={building.id}>
              {building.name}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-detail`}>{t("walk.detail") + t("common:act.optional")}</label>
        <input
          id={`${id}-detail`}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={typed.detail}
          onChange={(event) => change({ detail: event.target.value })}
        />
        <ActNotices act={note} words={problems} again={again} onRetry={() => void note.run(typed)} />
        <button type="submit" className="button button-primary" disabled={note.busy}>
          {t("walk.noteSubmit")}
        </button>
        <p role="status" className={noted ? "patrol-done" : "visually-hidden"}>
          {noted ? t("walk.noted") : ""}
        </p>
      </form>
    </section>
  );
}
