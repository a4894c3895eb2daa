import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import type { RoundNote } from "../queries";
import { LinkForm, WhistleForm } from "./NoteForms";

interface NotesProps {
  readonly notes: readonly RoundNote[];
  readonly again: () => void;
}

/** What was noted on a round, and what became of each note. */
export function Notes({ notes, again }: NotesProps): ReactNode {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  const [chosen, setChosen] = useState<{ id: string; how: "blow" | "link" } | null>(null);
  const [done, setDone] = useState("");
  const note = notes.find(({ id }) => id === chosen?.id);
  const form = {
    again,
    onClose: () => setChosen(null),
    onDone: (words: string) => {
      setChosen(null);
      setDone(words);
      again();
    },
  };
  return (
    <>
      <p role="status" className={done === "" ? "visually-hidden" : "patrol-done"}>
        {done}
      </p>
      {notes.length === 0 ? (
        <p className="patrol-quiet">{t("round.noNotes")}</p>
      ) : (
        <ul className="patrol-notes">
          {notes.map((one) => (
            <li key={one.id}>
              <p>{one.words ?? t("round.wordsGone")}</p>
              <p className="patrol-quiet">
                {[time.wall(one.at), one.building?.name, one.detail].filter(Boolean).join(" · ")}
              </p>
              {one.whistled ? (
                one.whistleNumber === null ? (
                  <p>{t("round.whistled")}</p>
                ) : (
                  <Link to="/whistles/$id" params={{ id: one.whistleNumber }}>
                    {t("round.whistleNumber", { number: one.whistleNumber })}
                  </Link>
                )
              ) : (
                <div className="patrol-acts">
                  {one.words !== null && (
                    <Button onClick={() => setChosen({ id: one.id, how: "blow" })}>
                      {t("note.toWhistle")}
                    </Button>
                  )}
                  <Button onClick={() => setChosen({ id: one.id, how: "link" })}>{t("note.link")}</Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {note && chosen?.how === "blow" && <WhistleForm {...form} note={note} />}
      {note && chosen?.how === "link" && <LinkForm {...form} note={note} />}
    </>
  );
}
