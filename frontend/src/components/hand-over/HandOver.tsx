import { Button, Modal } from "antd";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { copyText } from "@/lib/copyText";
import "./hand-over.css";

/** One line of the slip. */
export interface Handed {
  readonly term: string;
  readonly value: string;
  /** Typed by whoever gets it, sign by sign. */
  readonly typed?: boolean;
  /** On paper alone: whoever hands it over knows it. */
  readonly onPaper?: boolean;
  readonly testId?: string;
}

interface HandOverProps {
  readonly title: string;
  /** That it is shown this once. */
  readonly once: string;
  /** Why there is nothing to hand over and what to do instead; null when there is. */
  readonly lost: string | null;
  /** What the slip is called, on the screen and on paper. */
  readonly slip: { readonly name: string; readonly heading: string };
  readonly lines: readonly Handed[];
  /** The value that is shown once. */
  readonly secret: Handed;
  readonly copy: string;
  readonly print: string;
  /** What whoever gets it does with it. */
  readonly next: string;
  /** Stands beside the lines, for instance a code to be scanned. */
  readonly beside?: ReactNode;
  readonly onClose: () => void;
}

/**
 * What is shown once, to be copied, printed and handed over. It lives in this dialog alone and goes with it: no cache,
 * no address and no storage holds it, and nobody closes it by a slip of the hand.
 */
export function HandOver(props: HandOverProps): ReactNode {
  const { title, once, lost, print, onClose } = props;
  const { t } = useTranslation("common");
  useEffect(() => {
    // Only the slip is printed while it is there.
    document.documentElement.classList.add("hand-over-open");
    return () => document.documentElement.classList.remove("hand-over-open");
  }, []);
  return (
    <Modal
      open
      centered
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={520}
      footer={
        <div className="hand-over-foot">
          {lost === null && (
            <Button icon={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {print}
            </Button>
          )}
          <Button type="primary" onClick={onClose}>
            {t(lost === null ? "action.handedOver" : "action.close")}
          </Button>
        </div>
      }
    >
      {lost === null ? (
        <>
          <p role="alert" className="hand-over-once">
            {once}
          </p>
          <Slip {...props} />
        </>
      ) : (
        <p role="alert" className="hand-over-once">
          {lost}
        </p>
      )}
    </Modal>
  );
}

/** What the slip says, on the screen and on paper. */
function Slip({ slip, lines, secret, copy, next, beside }: HandOverProps): ReactNode {
  const { t } = useTranslation("common");
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copySecret = async () => {
    if (shown.current) setCopied(await copyText(secret.value, shown.current));
  };
  return (
    <section className="hand-over-slip" aria-label={slip.name}>
      <h3 className="hand-over-paper">{slip.heading}</h3>
      <div className="hand-over-body">
        <dl>
          {[...lines, secret].map((line) => (
            <div key={line.term} className={line.onPaper ? "hand-over-paper" : undefined}>
              <dt>{line.term}</dt>
              <dd
                ref={line === secret ? shown : undefined}
                className={line.typed ? "hand-over-code" : undefined}
                data-testid={line.testId}
              >
                {line.value}
              </dd>
            </div>
          ))}
        </dl>
        {beside}
      </div>
      <div className="hand-over-copy">
        <Button onClick={() => void copySecret()}>
          {copied === true && <Icon name="done" size={18} />}
          {copied === true ? t("action.copied") : copy}
        </Button>
        <span role="status">{copied === false && t("action.copyByHand")}</span>
      </div>
      <p>{next}</p>
    </section>
  );
}
