import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MessageText } from "@/features/notification/messageQueries";

interface TextTableProps {
  readonly texts: readonly MessageText[];
  readonly editable: boolean;
  readonly onOpen: (text: MessageText) => void;
}

/** What is said of each happening to each side, and where that comes from. */
export function TextTable({ texts, editable, onOpen }: TextTableProps): ReactNode {
  const { t } = useTranslation("messages");
  return (
    <table className="messages">
      <caption className="visually-hidden">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("to")}</th>
          <th scope="col">{t("text")}</th>
          <th scope="col">{t("from")}</th>
          <th scope="col">{t("size")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {texts.map((text) => (
          <Row key={text.happening + text.side} text={text} editable={editable} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<TextTableProps, "texts"> {
  readonly text: MessageText;
}

function Row({ text, editable, onOpen }: RowProps): ReactNode {
  const { t } = useTranslation("messages");
  const act = t(!editable ? "look" : text.own === null ? "write" : "edit");
  const what = t(`happening.${text.happening}`);
  const to = t(`side.${text.side}`);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td data-label={t("to")}>{to}</td>
      <td data-label={t("text")}>
        <b>{text.subject}</b>
        <p>{text.body}</p>
      </td>
      <td data-label={t("from")}>
        <span className={text.origin === "BUILT_IN" ? "message-built-in" : "message-worded"}>
          {t(`origin.${text.origin}`)}
        </span>
        {text.own !== null && !text.own.inUse && <span className="message-retired">{t("retired")}</span>}
      </td>
      <td data-label={t("size")}>{t("segments", { count: text.segments })}</td>
      <td>
        <Button aria-label={t("act", { act, what, to })} onClick={() => onOpen(text)}>
          {act}
        </Button>
      </td>
    </tr>
  );
}
