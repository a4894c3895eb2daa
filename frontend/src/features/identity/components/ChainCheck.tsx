import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { type AuditChain, AuditChainQuery } from "../auditQueries";

interface County {
  readonly code: string;
  readonly name: string;
}

/** Lets the database recompute a county's trail, and says in words what it found. */
export function ChainCheck({ county }: { county: County }): ReactNode {
  const { t } = useTranslation("audit");
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [chain, setChain] = useState<AuditChain | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const verify = async () => {
    setBusy(true);
    setFault(null);
    setChain(null);
    const { data, error } = await client
      .query(AuditChainQuery, { county: county.code }, { requestPolicy: "network-only" })
      .toPromise();
    setBusy(false);
    if (data?.auditChain) setChain(data.auditChain);
    else setFault(error ? faultOf(error) : { code: "NOT_FOUND", traceId: null, retry: false });
  };
  return (
    <div className="audit-chain">
      <Button loading={busy} onClick={() => void verify()}>
        {t("chain.verify", { county: county.name })}
      </Button>
      <div role="status" className="audit-found">
        {busy && t("chain.busy")}
        {chain && <Found chain={chain} />}
      </div>
      {fault && <FaultNotice fault={fault} onRetry={() => void verify()} />}
    </div>
  );
}

function Found({ chain: { entries, intact, firstBroken } }: { chain: AuditChain }): ReactNode {
  const { t } = useTranslation("audit");
  if (!intact) {
    return (
      <p className="audit-broken">
        <Icon name="alert" size={18} />
        {t("chain.broken", { sequence: firstBroken ?? 1 })}
      </p>
    );
  }
  return (
    <p className="audit-intact">
      <Icon name="done" size={18} />
      {entries === 0 ? t("chain.none") : t("chain.intact", { count: entries })}
    </p>
  );
}
