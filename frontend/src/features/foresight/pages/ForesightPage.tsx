import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { PAGE_SIZE } from "@/components/list-page/listPage";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Me, useMe } from "@/features/identity/me";
import { runsCommunity } from "@/features/identity/policies/audience";
import { communityOf } from "@/features/patrol/policies/audience";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { AcceptForm, DismissForm } from "../components/DecideForms";
import { FindingCard } from "../components/FindingCard";
import { HitRate } from "../components/HitRate";
import { LookNow } from "../components/LookNow";
import {
  foresightFilterOf,
  type ForesightSearch,
  foresightTabs,
  looksNow,
  readForesightSearch,
} from "../policies/foresight";
import { foresightChange, type Finding, ForesightsQuery } from "../queries";
import "./foresight.css";

const route = getRouteApi("/staff/foresight");

/** 主动预哨: what the past of a community foresees, to be accepted or dismissed, and how often it came true. */
export function ForesightPage(): ReactNode {
  const me = useMe();
  if (!me) return <SkeletonLines lines={8} height={480} />;
  return <Findings me={me} />;
}

function Findings({ me }: { readonly me: Me }): ReactNode {
  const { t } = useTranslation("foresight");
  usePageTitle(t("title"));
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readForesightSearch({ ...route.useSearch() });
  const [chosen, setChosen] = useState<{ how: "accept" | "dismiss"; id: string } | null>(null);
  const [done, setDone] = useState("");
  const [{ data, error }, ask] = useQuery({
    query: ForesightsQuery,
    variables: { filter: foresightFilterOf(search), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
    context: foresightChange,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const finding = data?.foresights.nodes.find(({ id }) => id === chosen?.id);
  const form = {
    again,
    onClose: () => setChosen(null),
    onDone: (words: string) => {
      setChosen(null);
      setDone(words);
      again();
    },
  };
  return (
    <div className="foresight">
      <h1>{t("title")}</h1>
      <LookNow
        summary={data?.foresightSummary}
        community={looksNow(me.roles) ? communityOf(me) : null}
        again={again}
      />
      {data && <HitRate summary={data.foresightSummary} />}
      <Tabs search={search} />
      <p role="status" className={done === "" ? "visually-hidden" : "foresight-done"}>
        {done}
      </p>
      {error && <FaultNotice fault={faultOf(error)} onRetry={again} />}
      {data ? (
        <Cards
          search={search}
          nodes={data.foresights.nodes}
          onDecide={
            runsCommunity(me.roles)
              ? (how, id) => {
                  setDone("");
                  setChosen({ how, id });
                }
              : null
          }
        />
      ) : (
        !error && <SkeletonLines lines={8} height={360} />
      )}
      {data && <Pages search={search} {...data.foresights.pageInfo} />}
      {finding && chosen?.how === "accept" && <AcceptForm {...form} finding={finding} />}
      {finding && chosen?.how === "dismiss" && <DismissForm {...form} finding={finding} />}
    </div>
  );
}

interface CardsProps {
  readonly search: ForesightSearch;
  readonly nodes: readonly Finding[];
  readonly onDecide: ((how: "accept" | "dismiss", id: string) => void) | null;
}

function Cards({ search, nodes, onDecide }: CardsProps): ReactNode {
  const { t } = useTranslation("foresight");
  const tab = search.tab ?? "OPEN";
  if (nodes.length === 0) {
    return (
      <div className="foresight-empty">
        <p>
          <b>{t(`empty.${tab}`)}</b>
        </p>
        <p>{t(`empty.${tab}Hint`)}</p>
      </div>
    );
  }
  return (
    <ul className="foresight-cards">
      {nodes.map((one) => (
        <li key={one.id}>
          <FindingCard finding={one} onDecide={onDecide && ((how) => onDecide(how, one.id))} />
        </li>
      ))}
    </ul>
  );
}

function Tabs({ search }: { readonly search: ForesightSearch }): ReactNode {
  const { t } = useTranslation("foresight");
  const tab = search.tab ?? "OPEN";
  return (
    <nav className="foresight-tabs" aria-label={t("tabs")}>
      {foresightTabs.map((one) => (
        <Link
          key={one}
          to="/foresight"
          search={one === "PAST" ? { tab: one } : {}}
          className="button"
          aria-current={one === tab ? "page" : undefined}
        >
          {t(`tab.${one}`)}
        </Link>
      ))}
      {search.only !== undefined && (
        <span>
          {t(`filter.${search.only}`)}{" "}
          <Link to="/foresight" search={{ tab: "PAST" }}>
            {t("filter.clear")}
          </Link>
        </span>
      )}
    </nav>
  );
}

interface PagesProps {
  readonly search: ForesightSearch;
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

function Pages({ search, endCursor, hasNextPage }: PagesProps): ReactNode {
  const { t } = useTranslation("foresight");
  const { after, ...rest } = search;
  if (after === undefined && !hasNextPage) return null;
  return (
    <p className="foresight-acts">
      {after !== undefined && (
        <Link to="/foresight" search={rest} className="button">
          {t("first")}
        </Link>
      )}
      {hasNextPage && endCursor !== null && (
        <Link to="/foresight" search={{ ...rest, after: endCursor }} className="button">
          {t("next")}
        </Link>
      )}
    </p>
  );
}
