import { Button, Modal } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { copyText } from "@/lib/copyText";
import type { Handed } from "./UserForms";
import "./hand-over.css";

/** What the page is called on paper: the address that people type. */
const address = () => window.location.host;

/**
 * The one-time password, shown once: to be copied, printed and handed over. It lives in this dialog alone and goes
 * with it; nobody closes it by a slip of the hand.
 */
export function HandOver({ handed, onClose }: { handed: Handed; onClose: () => void }): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  const { name, username, password } = handed;
  useEffect(() => {
    // Only the slip is printed while it is there.
    document.documentElement.classList.add("hand-over-open");
    return () => document.documentElement.classList.remove("hand-over-open");
  }, []);
  return (
    <Modal
      open
      centered
      title={t("hand.title", { name })}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={480}
      footer={
        <div className="hand-over-foot">
          {password !== null && (
            <Button icon={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {t("hand.print")}
            </Button>
          )}
          <Button type="primary" onClick={onClose}>
            {t(password === null ? "common:action.close" : "hand.done")}
          </Button>
        </div>
      }
    >
      {password === null ? (
        <p role="alert" className="act-notice">
          {t("hand.lost")}
        </p>
      ) : (
        <>
          <p role="alert" className="hand-over-once">
            {t("hand.once")}
          </p>
          <Slip name={name} username={username} password={password} />
        </>
      )}
    </Modal>
  );
}

interface SlipProps {
  readonly name: string;
  readonly username: string;
  readonly password: string;
}

/** What the slip says, on the screen and on paper. */
function Slip({ name, username, password }: SlipProps): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    if (shown.current) setCopied(await copyText(password, shown.current));
  };
  return (
    <section className="hand-over-slip" aria-label={t("hand.slip")}>
      <h3 className="hand-over-paper">{t("hand.paperTitle")}</h3>
      <dl>
        <div className="hand-over-paper">
          <dt>{t("field.name")}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t("hand.address")}</dt>
          <dd>{address()}</dd>
        </div>
        <div>
          <dt>{t("field.username")}</dt>
          <dd className="hand-over-code" data-testid="username">
            {username}
          </dd>
        </div>
        <div>
          <dt>{t("hand.password")}</dt>
          <dd className="hand-over-code" ref={shown} data-testid="one-time-password">
            {password}
          </dd>
        </div>
      </dl>
      <div className="hand-over-copy">
        <Button onClick={() => void copy()}>
          {copied === true && <Icon name="done" size={18} />}
          {t(copied === true ? "common:action.copied" : "hand.copy")}
        </Button>
        <span role="status">{copied === false && t("hand.byHand")}</span>
      </div>
      <p>{t("hand.next")}</p>
    </section>
  );
}
