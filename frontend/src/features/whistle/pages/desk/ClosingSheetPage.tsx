import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type ClosingSheet, ClosingSheetQuery } from "@/features/whistle/closingSheetQuery";
import { faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import "./closing-sheet.css";

const route = getRouteApi("/staff/whistles/$id/closing");

/** 销号单: one closed whistle on a sheet of paper, for the file. */
export function ClosingSheetPage(): ReactNode {
  const { t } = useTranslation("whistle");
  const { id } = route.useParams();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ClosingSheetQuery,
    variables: { number: id },
    requestPolicy: "cache-and-network",
  });
  const whistle = data?.whistle;
  usePageTitle(t("sheet.title"));
  return (
    <>
      <Link to="/whistles/$id" params={{ id }} className="back-link sheet-way">
        <Icon name="back" size={18} />
        {t("sheet.back")}
      </Link>
      {error && !data && (
        <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {fetching && !data && <SkeletonLines lines={10} height={600} />}
      {data && whistle?.state !== "CLOSED" && <p role="alert">{t("sheet.notClosed")}</p>}
      {whistle?.state === "CLOSED" && (
        <>
          <Sheet whistle={whistle} />
          <Button className="sheet-way" type="primary" onClick={() => window.print()}>
            {t("sheet.print")}
          </Button>
        </>
      )}
    </>
  );
}

function Sheet({ whistle }: { whistle: ClosingSheet }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const last = whistle.events.at(-1);
  const handling = whistle.deadlines.filter(({ kind }) => kind === "HANDLE").at(-1);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("sheet.number"), whistle.number],
    [t("facts.writeOff"), whistle.writeOffNumber ?? t("sheet.noWriteOff")],
    [t("sheet.subject"), whistle.title],
    [t("column.place"), whistle.place.words],
    [
      t("facts.source"),
      [t(`source.${whistle.source}`), t(`kind.${whistle.kind}`), t(`urgency.${whistle.urgency}`)].join(" · "),
    ],
    [t("facts.matter"), whistle.matter ? `${whistle.matter.code} ${whistle.matter.title}` : t("facts.none")],
    [t("facts.level"), t(`level.${whistle.level}`)],
    [t("facts.blown"), time.moment(whistle.blownAt)],
    [t("sheet.closed"), whistle.closedAt === null ? t("facts.none") : time.moment(whistle.closedAt)],
    [
      t("sheet.due"),
      handling ? t(`sheet.clock.${handling.state === "MET" ? "MET" : "MISSED"}`) : t("facts.none"),
    ],
    [t("sheet.reporters"), t("sheet.people", { count: whistle.reporterCount })],
    [t("facts.rework"), t("facts.reworkTimes", { count: whistle.reworkCount })],
    [t("facts.outcome"), whistle.outcome === null ? t("facts.none") : t(`outcome.${whistle.outcome}`)],
  ];
  return (
    <article className="sheet">
      <h1>{t("sheet.heading", { community: whistle.community.name })}</h1>
      <dl className="sheet-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2>{t("orderPanel.heading")}</h2>
      <Orders whistle={whistle} />
      <h2>{t("sheet.evaluations")}</h2>
      <Evaluations whistle={whistle} />
      <p className="sheet-seal">
        {t(whistle.chainIntact ? "sheet.chain" : "sheet.chainBroken", { count: whistle.events.length })}
        {last && <code>{last.hash}</code>}
      </p>
      <dl className="sheet-signs">
        {(["handler", "community", "date"] as const).map((who) => (
          <div key={who}>
            <dt>{t(`sheet.sign.${who}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </article>
  );
}

function Orders({ whistle }: { whistle: ClosingSheet }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const orders = whistle.orders.filter(({ superseded }) => !superseded);
  if (orders.length === 0) return <p>{t("sheet.handledHere")}</p>;
  const at = (moment: string | null) => (moment === null ? "—" : time.moment(moment));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("sheet.organisation")}</th>
          <th scope="col">{t("sheet.signedAt")}</th>
          <th scope="col">{t("sheet.onSiteAt")}</th>
          <th scope="col">{t("sheet.doneAt")}</th>
          <th scope="col">{t("sheet.result")}</th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.id}>
            <td>
              {order.organisation.name}（{t(`orderRole.${order.role}`)}）
            </td>
            <td>{at(order.signedAt)}</td>
            <td>{at(order.onSiteAt)}</td>
            <td>{at(order.doneAt)}</td>
            <td>{order.result ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evaluations({ whistle }: { whistle: ClosingSheet }): ReactNode {
  const { t } = useTranslation("whistle");
  const time = useTimeWords();
  const yes = (answer: boolean) => t(answer ? "sheet.yes" : "sheet.no");
  if (whistle.evaluations.length === 0) return <p>{t("sheet.noEvaluation")}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("sheet.round")}</th>
          <th scope="col">{t("sheet.contacted")}</th>
          <th scope="col">{t("sheet.solved")}</th>
          <th scope="col">{t("sheet.satisfied")}</th>
          <th scope="col">{t("sheet.at")}</th>
        </tr>
      </thead>
      <tbody>
        {whistle.evaluations.map(({ round, contacted, solved, satisfied, at }) => (
          <tr key={`${round} ${at}`}>
            <td>{round}</td>
            <td>{yes(contacted)}</td>
            <td>{yes(solved)}</td>
            <td>{yes(satisfied)}</td>
            <td>{time.moment(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
