import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { copyText } from "@/lib/copyText";
import type { Receipt } from "./receipt";
import "./receipt.css";

/** The code as large as the page allows, to be copied or written down: nobody can ask for it again. */
function TrackingCode({ code }: { code: string }): ReactNode {
  const { t } = useTranslation(["phone", "common"]);
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    if (shown.current) setCopied(await copyText(code, shown.current));
  };
  return (
    <section className="code-card">
      <h2>{t("receipt.code")}</h2>
      {/* Two groups are easier to write down; without a blank between them they are also copied as one. */}
      <p className="code" data-testid="tracking-code" ref={shown as React.RefObject<HTMLParagraphElement>}>
        <span>{code.slice(0, 5)}</span>
        <span>{code.slice(5)}</span>
      </p>
      <button type="button" className="button" onClick={() => void copy()}>
        {copied === true && <Icon name="done" size={20} />}
        {t(copied === true ? "common:action.copied" : "common:action.copy")}
      </button>
      <p role="status" className="visually-hidden">
        {copied === true && t("common:action.copied")}
      </p>
      {copied === false && <p role="alert">{t("receipt.copyByHand")}</p>}
      <p>{t("receipt.write")}</p>
    </section>
  );
}

/** After blowing: the number, the code, what is promised and what to do next. */
export function ReceiptView({ receipt, onAnother }: { receipt: Receipt; onAnother: () => void }): ReactNode {
  const { t } = useTranslation("phone");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="page receipt">
      <h1 ref={heading} tabIndex={-1}>
        <Icon name="done" size={34} />
        {t(receipt.joined ? "receipt.joined" : "receipt.heading")}
      </h1>
      {receipt.earlier && (
        <p role="alert" className="notice">
          {t("receipt.earlier")}
        </p>
      )}
      <p className="receipt-number">
        {t("receipt.number")} <b data-testid="whistle-number">{receipt.number}</b>
        <small>{receipt.place}</small>
      </p>
      {receipt.trackingCode === null ? (
        <p className="notice">{t("receipt.mine")}</p>
      ) : (
        <TrackingCode code={receipt.trackingCode} />
      )}
      <section>
        <h2>{t("receipt.next")}</h2>
        <ol className="promise">
          {receipt.joined ? (
            <li>{t("receipt.promise.joined")}</li>
          ) : (
            <>
              <li>{t("receipt.promise.admit")}</li>
              <li>{t(`receipt.promise.${receipt.urgency}`)}</li>
            </>
          )}
          <li>{t("receipt.promise.rate")}</li>
        </ol>
      </section>
      <nav className="ways" aria-label={t("track.ways")}>
        <button type="button" className="button" onClick={onAnother}>
          {t("receipt.another")}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t("receipt.print")}
        </button>
      </nav>
      <div className="foot">
        {/* In the fragment the code reaches no server and no log; the page takes it out of the address at once. */}
        <Link
          to="/r/track"
          {...(receipt.trackingCode !== null && { hash: receipt.trackingCode })}
          className="button button-primary primary"
        >
          {t("receipt.track")}
        </Link>
      </div>
    </div>
  );
}
