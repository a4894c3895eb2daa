import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { DryRunPanel } from "@/features/whistle/components/routing/DryRunPanel";
import { RuleList } from "@/features/whistle/components/routing/RuleList";
import { Begin, TableActs } from "@/features/whistle/components/routing/TableActs";
import { placesRouted, readRoutingSearch } from "@/features/whistle/policies/routing";
import { type RoutingTable, RoutingTablesQuery } from "@/features/whistle/routingQueries";
import { faultOf } from "@/lib/faults/fault";
import { graphql } from "@/lib/graphql/graphql";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import "./routing-page.css";

const route = getRouteApi("/staff/routing");

const MattersQuery = graphql(`
  query RoutingMatters {
    matters(first: 100) {
      nodes {
        code
        title
      }
    }
  }
`);

/** 派单规则: by which rules a unit is proposed; tried on past whistles before they are published. */
export function RoutingPage(): ReactNode {
  const { t } = useTranslation("routing");
  usePageTitle(t("title"));
  const { version } = readRoutingSearch({ ...route.useSearch() });
  const [{ data, error }, ask] = useQuery({
    query: RoutingTablesQuery,
    variables: { after: null },
    requestPolicy: "cache-and-network",
    // An empty list names no type, and the first draft must be noticed.
    context: useMemo(() => ({ additionalTypenames: ["RoutingTable"] }), []),
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={8} height={480} />;
  const tables = data.routingTables.nodes;
  const shown =
    tables.find(({ id }) => id === version) ??
    tables.find(({ state, editable }) => state === "DRAFT" && editable) ??
    tables.find(({ state }) => state === "IN_FORCE") ??
    tables[0] ??
    null;
  return <Tables tables={tables} shown={shown} again={again} />;
}

interface TablesProps {
  readonly tables: readonly RoutingTable[];
  readonly shown: RoutingTable | null;
  readonly again: () => void;
}

function Tables({ tables, shown, again }: TablesProps): ReactNode {
  const { t } = useTranslation("routing");
  const me = useMe();
  const navigate = route.useNavigate();
  const [done, setDone] = useState("");
  const places = placesRouted(me?.posts ?? []).filter(({ code }) =>
    tables.every(({ state, place }) => state !== "DRAFT" || place.code !== code),
  );
  const said = (words: string) => {
    setDone(words);
    void navigate({ search: {} });
  };
  return (
    <div className="routing-page">
      <h1>{t("title")}</h1>
      <p className="rules-hint">{t("lead")}</p>
      <p role="status" className={done === "" ? "visually-hidden" : "routing-done"}>
        {done}
      </p>
      <Versions tables={tables} shown={shown} />
      {places.length > 0 && (
        <div className="routing-acts">
          {places.map((place) => (
            <Begin key={place.code} place={place} again={again} onDone={said} />
          ))}
        </div>
      )}
      {shown === null ? (
        <p className="rules-empty">{t("none")}</p>
      ) : (
        <Shown key={shown.id} given={shown} again={again} onDone={said} />
      )}
    </div>
  );
}

function Versions({ tables, shown }: Pick<TablesProps, "tables" | "shown">): ReactNode {
  const { t } = useTranslation("routing");
  const time = useTimeWords();
  if (tables.length === 0) return null;
  return (
    <nav aria-label={t("versions")} className="routing-versions">
      {tables.map((table) => (
        <Link
          key={table.id}
          to="/routing"
          search={{ version: table.id }}
          aria-current={table.id === shown?.id ? "page" : undefined}
        >
          {t(`version.${table.state}`, {
            place: table.place.name,
            number: table.number ?? 0,
            from: table.validFrom === null ? "" : time.moment(table.validFrom),
          })}
        </Link>
      ))}
    </nav>
  );
}

interface ShownProps {
  readonly given: RoutingTable;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

function Shown({ given, again, onDone }: ShownProps): ReactNode {
  const [{ data }] = useQuery({ query: MattersQuery });
  const matters = useMemo(
    () => new Map((data?.matters.nodes ?? []).map(({ code, title }) => [code, title])),
    [data],
  );
  // What was just saved is newer than what the list still shows.
  const [saved, setSaved] = useState<RoutingTable | null>(null);
  const table = saved && saved.version > given.version ? saved : given;
  const writes = table.state === "DRAFT" && table.editable;
  return (
    <>
      <RuleList table={table} writes={writes} matters={matters} again={again} onSaved={setSaved} />
      {table.editable && <DryRunPanel table={table} />}
      {writes && <TableActs table={table} again={again} onDone={onDone} />}
    </>
  );
}
