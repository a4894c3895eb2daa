import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { ActionsPanel } from "@/features/whistle/components/actions/ActionsPanel";
import { DuePanel } from "@/features/whistle/components/story/DuePanel";
import { Story } from "@/features/whistle/components/story/Story";
import { KindBadge, UrgencyBadge } from "@/features/whistle/components/words/Badges";
import { type WhistleRow, WhistlesQuery } from "@/features/whistle/listQueries";
import { useInboxChanges, useWhistleChanges } from "@/features/whistle/live";
import { nextOf, triageKeys } from "@/features/whistle/policies/triage";
import { useWhistle } from "@/features/whistle/useWhistle";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import { faultOf } from "@/lib/faults/fault";
import { useShortcuts } from "@/lib/shortcuts/shortcuts";
import { usePageTitle } from "@/lib/usePageTitle";
import "./triage.css";

const route = getRouteApi("/staff/triage");
const AT_ONCE = 50;

/** 受理台: what waits to be decided on, the longest wait first, one after the other and by keys alone if one likes. */
export function TriagePage(): ReactNode {
  const { t } = useTranslation("whistle");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle(t("triage.title"));
  const [{ data, error, fetching }, ask] = useQuery({
    query: WhistlesQuery,
    variables: { filter: { states: ["BLOWN"] }, orderBy: "BLOWN_OLDEST", first: AT_ONCE },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useInboxChanges(again);
  const rows = data?.whistles.nodes ?? [];
  const numbers = rows.map(({ number }) => number);
  const chosen = search.number ?? numbers[0];
  const choose = (number: string | undefined) => {
    if (number !== undefined) void navigate({ search: { number }, replace: true });
  };
  const step = (by: 1 | -1) => choose(numbers[chosen === undefined ? 0 : numbers.indexOf(chosen) + by]);
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  const decided = (number: string) => {
    void navigate({ search: { number: nextOf(numbers, number) }, replace: true });
    again();
  };
  return (
    <>
      <header className="triage-head">
        <h1>{t("triage.title")}</h1>
        <p aria-live="polite">{data && t("triage.count", { count: data.whistles.totalCount })}</p>
        <p className="triage-keys">{t("triage.keys")}</p>
      </header>
      {error && !data && <FaultNotice fault={faultOf(error)} onRetry={again} />}
      {fetching && !data && <SkeletonLines lines={8} height={480} />}
      {data && rows.length === 0 && chosen === undefined && (
        <div className="triage-none">
          <h2>{t("triage.none")}</h2>
          <p>{t("triage.noneHint")}</p>
        </div>
      )}
      {data && chosen !== undefined && (
        <div className="triage">
          <Queue rows={rows} chosen={chosen} />
          <Case key={chosen} number={chosen} onDecided={() => decided(chosen)} />
        </div>
      )}
    </>
  );
}

/** The queue; the one in hand is marked and kept in sight. */
function Queue({ rows, chosen }: { rows: readonly WhistleRow[]; chosen: string }): ReactNode {
  const { t } = useTranslation("whistle");
  const here = useRef<HTMLAnchorElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: "nearest" }), [chosen]);
  return (
    <nav className="triage-queue" aria-label={t("triage.queue")}>
      <ol>
        {rows.map((row) => (
          <li key={row.id}>
            <Link
              from="/triage"
              to="."
              search={{ number: row.number }}
              replace
              {...(row.number === chosen && { ref: here, "aria-current": "true" as const })}
            >
              <span>
                <KindBadge kind={row.kind} /> {row.title}
              </span>
              <small>{row.place.words}</small>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The whistle in hand, with what may be done about it. */
function Case({ number, onDecided }: { number: string; onDecided: () => void }): ReactNode {
  const { whistle, fault, again } = useWhistle(number);
  useWhistleChanges(whistle, again);
  if (fault) return <FaultNotice fault={fault} onRetry={again} />;
  if (whistle === null) return <SkeletonLines lines={8} height={400} />;
  return (
    <div className="triage-case">
      <Words whistle={whistle} />
      <ActionsPanel whistle={whistle} again={again} keys={triageKeys} onDone={onDecided} />
      <Story whistle={whistle} />
    </div>
  );
}

function Words({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <section className="panel whistle-head">
      <div className="whistle-meta">
        <KindBadge kind={whistle.kind} />
        <UrgencyBadge urgency={whistle.urgency} />
        <Link to="/whistles/$id" params={{ id: whistle.number }}>
          {whistle.number}
        </Link>
        <span>{t(`source.${whistle.source}`)}</span>
      </div>
      <h2>{whistle.title}</h2>
      <p>
        {whistle.place.words}
        {whistle.place.detail !== null && whistle.place.detail !== "" && `，${whistle.place.detail}`}
      </p>
      <DuePanel whistle={whistle} />
      <p className="whistle-description">
        {whistle.description === "" ? <em>{t("page.noDescription")}</em> : whistle.description}
      </p>
    </section>
  );
}
