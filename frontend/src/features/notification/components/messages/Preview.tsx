import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { faultOf } from "@/lib/faults/fault";
import { MessagePreviewQuery, type MessageText, type Rendered } from "@/features/notification/messageQueries";
import { useMessageWords } from "./useMessageWords";

export interface Draft {
  readonly subject: string;
  readonly body: string;
}

/** Where, about what and in which language somebody words. */
export interface Slot {
  readonly place: string;
  readonly matter: string | null;
  readonly language: "ZH" | "EN";
}

/** The draft once it has stood still for a moment, so that not every key asks the server. */
function useSettled({ subject, body }: Draft): Draft {
  const [settled, setSettled] = useState({ subject, body });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ subject, body }), 250);
    return () => clearTimeout(timer);
  }, [subject, body]);
  return settled;
}

interface PreviewProps {
  readonly text: Pick<MessageText, "happening" | "side">;
  readonly slot: Slot;
  readonly draft: Draft;
}

/** What would be said in both languages, with an example in it, before anything is saved. */
export function Preview({ text, slot, draft }: PreviewProps): ReactNode {
  const { t } = useTranslation("messages");
  const words = useSettled(draft);
  const [{ data, error }, ask] = useQuery({
    query: MessagePreviewQuery,
    variables: {
      input: {
        place: slot.place,
        matter: slot.matter,
        happening: text.happening,
        side: text.side,
        ...(slot.language === "ZH" ? { zh: words } : { en: words }),
      },
    },
    requestPolicy: "network-only",
  });
  const shown = data?.messagePreview;
  return (
    <section className="message-preview" aria-label={t("editor.preview")}>
      <h3>
        {t("editor.preview")} <small>{t("editor.example")}</small>
      </h3>
      {error && !shown && <FaultNotice fault={faultOf(error)} onRetry={() => ask()} />}
      {!error && !shown && <p>{t("editor.waiting")}</p>}
      {shown && <Shown language="chinese" lang="zh-CN" rendered={shown.zh} />}
      {shown && <Shown language="english" lang="en" rendered={shown.en} />}
    </section>
  );
}

interface ShownProps {
  readonly language: "chinese" | "english";
  readonly lang: string;
  readonly rendered: Rendered;
}

function Shown({ language, lang, rendered }: ShownProps): ReactNode {
  const { t } = useTranslation("messages");
  const words = useMessageWords();
  return (
    <figure>
      <figcaption>
        {t(language)} · {t("editor.length", { length: rendered.length, segments: rendered.segments })}
      </figcaption>
      <blockquote lang={lang}>
        <b>{rendered.subject}</b>
        <p>{rendered.text}</p>
      </blockquote>
      {rendered.faults.map(({ code, field }) => (
        <p key={field + code} className="message-wrong">
          {t(field === "subject" ? "editor.subject" : "editor.body")}: {words(code)}
        </p>
      ))}
    </figure>
  );
}
