import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { LedgerQuery, type LedgerSheet } from "@/features/whistle/ledgerQueries";
import { linesOf } from "@/features/whistle/policies/ledgers";
import { faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import "./ledgers.css";

const route = getRouteApi("/staff/ledgers/$id");

/** One sealed ledger: whether it holds, what was on it, and its text to check it elsewhere. */
export function LedgerPage(): ReactNode {
  const { t } = useTranslation("ledgers");
  const { id } = route.useParams();
  const [{ data, error, fetching }, ask] = useQuery({
    query: LedgerQuery,
    variables: { id },
    requestPolicy: "network-only",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const sheet = data?.ledgerSnapshot;
  const name = sheet
    ? t("name", { month: sheet.snapshot.month, community: sheet.snapshot.community.name })
    : t("title");
  usePageTitle(name);
  return (
    <div className="ledger">
      <Link to="/ledgers" className="ledger-back">
        <Icon name="back" size={18} />
        {t("back")}
      </Link>
      <h1>{name}</h1>
      {error && !sheet && <FaultNotice fault={faultOf(error)} onRetry={again} />}
      {fetching && !sheet && <p role="status">{t("checking")}</p>}
      {data && !sheet && <p role="alert">{t("gone")}</p>}
      {sheet && (
        <>
          <Verdict sheet={sheet} busy={fetching} onAgain={again} />
          <Lines text={sheet.text} />
        </>
      )}
    </div>
  );
}

interface VerdictProps {
  readonly sheet: LedgerSheet;
  readonly busy: boolean;
  readonly onAgain: () => void;
}

/** What was checked just now. Whoever does not trust the page takes the text and checks it with a program of their own. */
function Verdict({ sheet, busy, onAgain }: VerdictProps): ReactNode {
  const { t } = useTranslation("ledgers");
  const time = useTimeWords();
  const { snapshot, sealHolds, differing } = sheet;
  const holds = sealHolds && differing.length === 0;
  return (
    <section className="ledger-verdict" data-holds={holds} aria-label={t("verdict.title")}>
      <p role="status" className="ledger-says">
        <Icon name={holds ? "done" : "alert"} size={24} />
        {t(holds ? "verdict.holds" : "verdict.broken")}
      </p>
      {!sealHolds && <p>{t("verdict.seal")}</p>}
      {differing.length > 0 && (
        <p>
          {t("verdict.differing")}
          {differing.map((number) => (
            <Link key={number} to="/whistles/$id" params={{ id: number }} className="ledger-number">
              {number}
            </Link>
          ))}
        </p>
      )}
      <dl>
        <dt>{t("field.sealedAt")}</dt>
        <dd>{time.moment(snapshot.sealedAt)}</dd>
        <dt>{t("field.seal")}</dt>
        <dd>
          <code>{snapshot.seal}</code>
        </dd>
      </dl>
      <p className="ledger-tools">
        <Button onClick={onAgain} loading={busy}>
          {t("verdict.again")}
        </Button>
        <Button onClick={() => save(sheet)}>{t("verdict.save")}</Button>
        <Button onClick={() => window.print()}>{t("verdict.print")}</Button>
      </p>
      <p className="ledger-hint">{t("verdict.how")}</p>
    </section>
  );
}

/** Hands the sealed text over as a file, byte for byte. */
function save({ snapshot, text }: LedgerSheet): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = `ledger-${snapshot.community.code}-${snapshot.month}.txt`;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Lines({ text }: { text: string }): ReactNode {
  const { t } = useTranslation(["ledgers", "whistle"]);
  const lines = linesOf(text);
  const words = t as unknown as (key: string) => string;
  return (
    <table className="ledger-lines">
      <caption>{t("whistles", { count: lines.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.number")}</th>
          <th scope="col">{t("column.state")}</th>
          <th scope="col">{t("column.entries")}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ number, state, entries }) => (
          <tr key={number}>
            <td>
              <Link to="/whistles/$id" params={{ id: number }}>
                {number}
              </Link>
            </td>
            <td>{words(`whistle:state.${state}`)}</td>
            <td>{entries}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
