import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "@/lib/time/useTimeWords";
import type { MessageText } from "@/features/notification/messageQueries";

/** What a text said before, by whom and since when. */
export function History({ own }: { own: NonNullable<MessageText["own"]> }): ReactNode {
  const { t } = useTranslation("messages");
  const time = useTimeWords();
  return (
    <details className="message-history">
      <summary>{t("editor.history")}</summary>
      <ol reversed>
        {own.history.map(({ number, subject, body, author, at }) => (
          <li key={number}>
            <p>
              {t("editor.version", { number })} · {author} · {time.moment(at)}
            </p>
            {body === null ? (
              <p className="message-retired">{t("editor.out")}</p>
            ) : (
              <blockquote>
                <b>{subject}</b>
                <p>{body}</p>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
