import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { COUNT_CAP, compact } from "@/components/list-page/listPage";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { orderRows, OrdersQuery, type WhistleRow, WhistlesQuery } from "@/features/whistle/listQueries";
import type { TodaySection } from "@/features/whistle/policies/todaySections";
import { KindBadge } from "../words/Badges";
import { DueCell } from "../words/WhistleCells";

const SHOWN = 5;

interface Found {
  readonly rows: readonly WhistleRow[] | null;
  readonly total: number | null;
  readonly fault: Fault | null;
  readonly again: () => void;
}

/** Asks for one section; the other kind of list is paused. */
function useSection(section: TodaySection): Found {
  const { search } = section;
  const [whistles, askWhistles] = useQuery({
    query: WhistlesQuery,
    pause: section.of !== "whistles",
    requestPolicy: "cache-and-network",
    variables: {
      filter: compact({
        states: section.of === "whistles" ? section.search.state : undefined,
        late: search.late,
        mine: section.of === "whistles" ? section.search.mine : undefined,
      }),
      orderBy: section.of === "whistles" ? section.search.sort : undefined,
      first: SHOWN,
    },
  });
  const [orders, askOrders] = useQuery({
    query: OrdersQuery,
    pause: section.of !== "orders",
    requestPolicy: "cache-and-network",
    variables: {
      filter: compact({
        states: section.of === "orders" ? section.search.state : undefined,
        late: search.late,
      }),
      first: SHOWN,
    },
  });
  const asked = section.of === "whistles" ? whistles : orders;
  const found = section.of === "whistles" ? whistles.data?.whistles : orders.data?.orders;
  const rows =
    section.of === "whistles"
      ? whistles.data?.whistles.nodes
      : orders.data && orderRows(orders.data.orders.nodes).map((order) => order.whistle);
  return {
    rows: rows ?? null,
    total: found?.totalCount ?? null,
    fault: asked.error && !found ? faultOf(asked.error) : null,
    again: () => (section.of === "whistles" ? askWhistles : askOrders)({ requestPolicy: "network-only" }),
  };
}

/** One card of the day: what it is, how many, the first few. */
export function TodayList({ section, changes }: { section: TodaySection; changes: number }): ReactNode {
  const { t } = useTranslation("whistle");
  const id = useId();
  const { rows, total, fault, again } = useSection(section);
  useEffect(() => {
    if (changes > 0) again();
    // `again` is another function at each rendering; what counts is that something has happened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [changes]);
  const alarming = (section.key === "late" || section.key === "ordersLate") && (total ?? 0) > 0;
  return (
    <section className={alarming ? "today today-alarming" : "today"} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(`today.${section.key}`)}</h2>
        <span className="today-count">
          {total !== null && t("today.count", { count: total })}
          {total !== null && total >= COUNT_CAP && "+"}
        </span>
      </header>
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : rows === null ? (
        <SkeletonLines lines={3} height={132} />
      ) : rows.length === 0 ? (
        <p className="today-empty">{t(`today.${section.key}None`)}</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <TodayRow key={row.id} row={row} />
          ))}
        </ul>
      )}
      {total !== null && total > SHOWN && (
        <Link className="today-all" to={`/${section.of}`} search={section.search}>
          {t("today.all")}
          <span className="visually-hidden">：{t(`today.${section.key}`)}</span>
        </Link>
      )}
    </section>
  );
}

function TodayRow({ row }: { row: WhistleRow }): ReactNode {
  return (
    <li>
      <KindBadge kind={row.kind} />
      <span className="today-text">
        <Link to="/whistles/$id" params={{ id: row.number }}>
          {row.title}
        </Link>
        <small>{row.place.words}</small>
      </span>
      <DueCell whistle={row} />
    </li>
  );
}
