import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { type DryRun, DryRunQuery, type RoutingTable } from "@/features/whistle/routingQueries";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { toInput } from "@/lib/time/inputTime";
import { useNow } from "@/lib/time/useNow";
import { possibilityWords } from "./stepWords";
import { Why } from "./Why";

const QUARTER = 90 * 86_400_000;

/** 试运行: what a version would have proposed for past whistles, before anybody is asked by it. */
export function DryRunPanel({ table }: { table: RoutingTable }): ReactNode {
  const { t } = useTranslation(["routing", "common"]);
  const client = useClient();
  const now = useNow();
  const [from, setFrom] = useState(() => toInput(now - QUARTER).slice(0, 10));
  const [to, setTo] = useState(() => toInput(now).slice(0, 10));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [result, setResult] = useState<{ run: DryRun; version: number } | null>(null);

  const run = async () => {
    setBusy(true);
    setFault(null);
    const { data, error } = await client
      .query(DryRunQuery, { table: table.id, from, to }, { requestPolicy: "network-only" })
      .toPromise();
    setBusy(false);
    if (data?.routingDryRun) setResult({ run: data.routingDryRun, version: table.version });
    else if (error) setFault(faultOf(error));
  };
  const reversed = from === "" || to === "" || to < from;
  const long = !reversed && Date.parse(to) - Date.parse(from) >= 366 * 86_400_000;
  return (
    <section className="dry-run" aria-label={t("dryRun.title")} aria-busy={busy}>
      <h2>{t("dryRun.title")}</h2>
      <p className="rules-hint">{t("dryRun.lead")}</p>
      <div className="dry-run-period">
        <label>
          {t("dryRun.from")}
          <Input type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </label>
        <label>
          {t("dryRun.to")}
          <Input type="date" value={to} onChange={(event) => setTo(event.target.value)} />
        </label>
        <Button onClick={() => void run()} loading={busy} disabled={reversed || long}>
          {t("dryRun.run")}
        </Button>
      </div>
      {reversed && <p role="alert">{t("dryRun.reversed")}</p>}
      {long && <p role="alert">{t("dryRun.long")}</p>}
      <p role="status" className={busy ? "dry-run-busy" : "visually-hidden"}>
        {busy ? t("dryRun.busy") : result ? t("dryRun.ready", { whistles: result.run.whistles }) : ""}
      </p>
      {fault && <FaultNotice fault={fault} onRetry={() => void run()} />}
      {result && result.version !== table.version && <p className="rules-out">{t("dryRun.outdated")}</p>}
      {result && <Result run={result.run} />}
    </section>
  );
}

function Result({ run }: { run: DryRun }): ReactNode {
  const { t } = useTranslation(["routing", "whistle"]);
  const { t: words } = useTranslation("whistle");
  if (run.whistles === 0) return <p className="rules-empty">{t("dryRun.none")}</p>;
  return (
    <>
      <dl className="dry-run-figures">
        {(["whistles", "same", "different", "unroutable"] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`dryRun.${figure}`)}</dt>
            <dd>{run[figure]}</dd>
          </div>
        ))}
      </dl>
      {run.cut && <p className="rules-hint">{t("dryRun.cut", { whistles: run.whistles })}</p>}
      <table className="dry-run-hits">
        <caption>{t("dryRun.hits")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("dryRun.possibility")}</th>
            <th scope="col">{t("dryRun.whistles")}</th>
            <th scope="col">{t("dryRun.different")}</th>
          </tr>
        </thead>
        <tbody>
          {run.hits.map((hit) => (
            <tr key={hit.source + (hit.rule ?? "")}>
              <th scope="row">{possibilityWords(hit, words)}</th>
              <td>{hit.whistles}</td>
              <td>{hit.different}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {run.differences.length > 0 && <h3>{t("dryRun.differences", { count: run.differences.length })}</h3>}
      <ul className="dry-run-list">
        {run.differences.map((one) => (
          <li key={one.number}>
            <Link to="/whistles/$id" params={{ id: one.number }}>
              {one.number} {one.title}
            </Link>
            <p>
              {t("dryRun.led", { name: one.led.name })} → <b>{one.proposed.organisation?.name}</b>
            </p>
            <Why steps={one.proposed.explanation} />
            {one.inForce.organisation && (
              <p className="rules-hint">{t("dryRun.inForce", { name: one.inForce.organisation.name })}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
