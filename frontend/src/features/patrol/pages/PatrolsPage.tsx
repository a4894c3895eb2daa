import { getRouteApi, Link } from "@tanstack/react-router";
import { Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { DivisionSelect } from "@/features/identity/components/users/pickers";
import { type Me, useMe } from "@/features/identity/me";
import { runsCommunity } from "@/features/identity/policies/audience";
import { toInput } from "@/lib/time/inputTime";
import { useNow } from "@/lib/time/useNow";
import { usePageTitle } from "@/lib/usePageTitle";
import { CoverageView } from "../components/CoverageView";
import { PlansView } from "../components/PlansView";
import { RoundsView } from "../components/RoundsView";
import { communityOf, parentOf } from "../policies/audience";
import { type PatrolSearch, patrolTabs, readPatrolSearch } from "../policies/patrolSearch";
import "./patrol.css";

const route = getRouteApi("/staff/patrols");

/** 巡查: how far a community was walked, its plans and its rounds. */
export function PatrolsPage(): ReactNode {
  const me = useMe();
  if (!me) return <SkeletonLines lines={8} height={480} />;
  return <Patrols me={me} />;
}

function Patrols({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation("patrol");
  usePageTitle(t("title"));
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readPatrolSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const own = communityOf(me);
  const community = search.community ?? own ?? undefined;
  const tab = search.tab ?? "COVERAGE";
  const today = toInput(useNow()).slice(0, 10);
  const keep = { tab: search.tab, community: search.community, day: search.day };
  const go = (part: PatrolSearch) => void navigate({ search: readPatrolSearch({ ...keep, ...part }) });
  const above = (
    <div className="patrol-tools">
      <Tabs tab={tab} search={keep} />
      {own === null && (
        <label className="patrol-pick">
          <span>{t("community")}</span>
          <DivisionSelect
            level="VILLAGE"
            parent={parentOf(me)}
            {...(community !== undefined && { value: community })}
            onChange={(code) => go({ community: code })}
          />
        </label>
      )}
      {tab !== "PLANS" && (
        <label className="patrol-pick">
          <span>{t("day")}</span>
          <Input
            type="date"
            max={today}
            value={search.day ?? (tab === "COVERAGE" ? today : "")}
            onChange={(event) => go({ day: event.target.value === "" ? undefined : event.target.value })}
          />
        </label>
      )}
    </div>
  );
  if (community === undefined || tab === "COVERAGE") {
    return (
      <div className="patrols">
        <h1>{t("title")}</h1>
        {above}
        {community === undefined ? (
          <p>{t("pickCommunity")}</p>
        ) : (
          <CoverageView community={community} day={search.day ?? today} />
        )}
      </div>
    );
  }
  const view = {
    community,
    search,
    above,
    onSearch: (raw: Record<string, unknown>) =>
      void navigate({ search: readPatrolSearch({ ...keep, ...raw }) }),
  };
  return tab === "PLANS" ? (
    <PlansView {...view} makes={runsCommunity(me.roles) && community === own} />
  ) : (
    <RoundsView {...view} />
  );
}

function Tabs({ tab, search }: { tab: (typeof patrolTabs)[number]; search: PatrolSearch }): ReactNode {
  const { t } = useTranslation("patrol");
  return (
    <nav className="patrol-tabs" aria-label={t("tabs")}>
      {patrolTabs.map((one) => (
        <Link
          key={one}
          to="/patrols"
          search={readPatrolSearch({ ...search, tab: one === "COVERAGE" ? undefined : one })}
          className="button"
          aria-current={one === tab ? "page" : undefined}
        >
          {t(`tab.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
