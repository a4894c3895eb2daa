import { Drawer } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MessageText } from "@/features/notification/messageQueries";
import { History } from "./History";

interface TextReaderProps {
  readonly text: MessageText;
  readonly onClose: () => void;
}

/** One text beside the table, for those who only read it. */
export function TextReader({ text, onClose }: TextReaderProps): ReactNode {
  const { t } = useTranslation(["messages", "common"]);
  return (
    <Drawer
      open
      title={t("editor.title", { what: t(`happening.${text.happening}`), to: t(`side.${text.side}`) })}
      size={520}
      onClose={onClose}
      closable={{ "aria-label": t("common:action.close") }}
    >
      <p>{t(`origin.${text.origin}`)}</p>
      <blockquote>
        <b>{text.subject}</b>
        <p>{text.body}</p>
      </blockquote>
      {text.own !== null && <History own={text.own} />}
    </Drawer>
  );
}
