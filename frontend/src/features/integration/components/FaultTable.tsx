import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { save } from "../files";
import { csvOf } from "../policies/faultList";
import { FaultsQuery, type ImportFault, type ImportRow } from "../queries";
import { useColumnWords } from "./useColumnWords";

/** As many as the API hands out at once. */
const AT_ONCE = 100;
/** The API lists no more than these; the rest is counted. */
const MOST_LISTED = 10_000;

/** What is wrong where, and what to do about it, in the order of the file. */
export function FaultTable({ one }: { one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const [pages, setPages] = useState(1);
  const count = one.faultCount ?? 0;
  return (
    <section className="import-panel" aria-labelledby="faults-heading">
      <h2 id="faults-heading">{t("faults.title")}</h2>
      <p>
        {one.faulty === null ? t("faults.header", { count }) : t("faults.count", { rows: one.faulty, count })}
      </p>
      {count > MOST_LISTED && <p className="import-quiet">{t("faults.capped", { count: MOST_LISTED })}</p>}
      <Download one={one} />
      <div className="import-faults">
        <div className="import-fault import-fault-head" aria-hidden="true">
          <span>{t("faults.cell")}</span>
          <span>{t("faults.column")}</span>
          <span>{t("faults.what")}</span>
        </div>
        <Pages one={one} pages={pages} after={null} onMore={() => setPages(pages + 1)} />
      </div>
    </section>
  );
}

interface PagesProps {
  readonly one: ImportRow;
  /** How many pages are shown from here on. */
  readonly pages: number;
  readonly after: string | null;
  readonly onMore: () => void;
}

/** One page of faults, and those behind it that were asked for. */
function Pages({ one, pages, after, onMore }: PagesProps): ReactNode {
  const { t } = useTranslation("imports");
  const [{ data, error }, again] = useQuery({
    query: FaultsQuery,
    variables: { import: one.id, first: AT_ONCE, after },
    requestPolicy: "cache-and-network",
  });
  if (!data) {
    return error ? (
      <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />
    ) : (
      <SkeletonLines lines={4} />
    );
  }
  const { nodes, pageInfo } = data.importFaults;
  return (
    <>
      <ul>
        {nodes.map((fault) => (
          <Line key={`${fault.cell} ${fault.code}`} fault={fault} one={one} />
        ))}
      </ul>
      {pageInfo.hasNextPage &&
        (pages > 1 ? (
          <Pages one={one} pages={pages - 1} after={pageInfo.endCursor} onMore={onMore} />
        ) : (
          <Button onClick={onMore}>{t("faults.more")}</Button>
        ))}
    </>
  );
}

function Line({ fault, one }: { fault: ImportFault; one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const column = useColumnWords();
  const name = column(one.kind, fault.column);
  return (
    <li className="import-fault">
      <strong>{fault.cell}</strong>
      <span>{name}</span>
      <span>{t(`fault.${fault.code}`, { column: name })}</span>
    </li>
  );
}

function Download({ one }: { one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const client = useClient();
  const column = useColumnWords();
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const rows: string[][] = [[t("faults.row"), t("faults.cell"), t("faults.column"), t("faults.what")]];
    let after: string | null = null;
    for (let more = true; more;) {
      const answer: Awaited<ReturnType<typeof page>> = await page(after);
      if (!answer) break;
      for (const { row, cell, column: key, code } of answer.nodes) {
        const name = column(one.kind, key);
        rows.push([String(row), cell, name, t(`fault.${code}`, { column: name })]);
      }
      after = answer.pageInfo.endCursor;
      more = answer.pageInfo.hasNextPage;
    }
    save(new Blob([csvOf(rows)], { type: "text/csv" }), `${t(`kind.${one.kind}`)}-${t("faults.file")}.csv`);
    setBusy(false);
  };
  const page = async (after: string | null) => {
    const variables = { import: one.id, first: AT_ONCE, after };
    const { data } = await client.query(FaultsQuery, variables).toPromise();
    return data?.importFaults ?? null;
  };
  return (
    <Button className="import-download" loading={busy} onClick={() => void download()}>
      {t("faults.download")}
    </Button>
  );
}
