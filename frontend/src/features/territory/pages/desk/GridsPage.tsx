import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Me, MeQuery } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import type { ResultOf } from "@/lib/graphql/graphql";
import { usePageTitle } from "@/lib/usePageTitle";
import { GridsView } from "@/features/territory/components/grids/GridsView";
import { PointsView } from "@/features/territory/components/points/PointsView";
import { ServicesView } from "@/features/territory/components/services/ServicesView";
import { GridPlacesQuery } from "@/features/territory/gridQueries";
import { type GridSearch, type GridTab, readGridSearch } from "@/features/territory/policies/searches";
import { gridPlaces, mayPutUp, mayRedraw, type Place } from "@/features/territory/policies/whereabouts";
import "./grids.css";

const route = getRouteApi("/staff/grids");

/** 网格与哨点: where the grids of a community lie, where its whistle points hang, and what is done for people there. */
export function GridsPage(): ReactNode {
  const { t } = useTranslation("grids");
  usePageTitle(t("title"));
  const [{ data, error }, again] = useQuery({ query: MeQuery });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  return data?.me ? <AtPlace me={data.me} /> : <SkeletonLines lines={8} height={480} />;
}

function AtPlace({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation("grids");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readGridSearch({ ...route.useSearch() });
  const tops = gridPlaces(me);
  const place = search.place ?? (tops.length === 1 ? tops[0]?.code : undefined);
  if (tops.length === 0) {
    return (
      <div className="grids-none">
        <h1>{t("noPlace.title")}</h1>
        <p>{t("noPlace.hint")}</p>
      </div>
    );
  }
  if (place === undefined) {
    return (
      <div className="grids">
        <h1>{t("title")}</h1>
        <Places label={t("place.mine")} places={tops} />
      </div>
    );
  }
  return <Here key={place} me={me} place={place} tops={tops} search={search} />;
}

interface HereProps {
  readonly me: Me;
  readonly place: string;
  readonly tops: readonly Place[];
  readonly search: GridSearch;
}

function Here({ me, place, tops, search }: HereProps): ReactNode {
  const { t } = useTranslation("grids");
  const [{ data, error }, again] = useQuery({ query: GridPlacesQuery, variables: { code: place } });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  if (!data) return <SkeletonLines lines={8} height={480} />;
  const { division, community } = data;
  if (division === null) {
    return (
      <div className="grids">
        <h1>{t("place.unknown")}</h1>
        <Places label={t("place.mine")} places={tops} />
      </div>
    );
  }
  const wide = division.level !== "VILLAGE";
  return (
    <div className="grids">
      <header className="grids-head">
        <Way division={division} tops={tops} />
        <h1>{community?.name ?? division.name}</h1>
      </header>
      {wide && <Places label={t("place.below", { name: division.name })} places={data.divisions.nodes} />}
      {!wide && community === null && <p className="grids-notice">{t("place.none")}</p>}
      {community && <CommunityPage me={me} community={community.code} search={search} />}
    </div>
  );
}

type Division = NonNullable<ResultOf<typeof GridPlacesQuery>["division"]>;

/** The way down from the reader's own place; every step leads back there. */
function Way({ division, tops }: { division: Division; tops: readonly Place[] }): ReactNode {
  const { t } = useTranslation("grids");
  const start = division.path.findIndex(({ code }) => tops.some((top) => top.code === code));
  const way = start < 0 ? [] : division.path.slice(start, -1);
  if (way.length === 0 && tops.length < 2 && start >= 0) return null;
  return (
    <nav className="grids-way" aria-label={t("place.way")}>
      {(start < 0 || tops.length > 1) && (
        <span>
          <Link to="/grids" search={{}}>
            {t("place.mine")}
          </Link>
        </span>
      )}
      {way.map(({ code, name }) => (
        <span key={code}>
          <Link to="/grids" search={{ place: code }}>
            {name}
          </Link>
        </span>
      ))}
    </nav>
  );
}

function Places({ label, places }: { label: string; places: readonly Place[] }): ReactNode {
  const { t } = useTranslation("grids");
  return (
    <section className="grids-places">
      <h2>{label}</h2>
      {places.length === 0 && <p className="grids-hint">{t("place.nothingBelow")}</p>}
      <ul>
        {places.map(({ code, name }) => (
          <li key={code}>
            <Link to="/grids" search={{ place: code }} className="button">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const tabs: readonly GridTab[] = ["GRIDS", "POINTS", "SERVICES"];

interface CommunityPageProps {
  readonly me: Me;
  readonly community: string;
  readonly search: GridSearch;
}

function CommunityPage({ me, community, search }: CommunityPageProps): ReactNode {
  const { t } = useTranslation("grids");
  const navigate = route.useNavigate();
  const here: GridTab = search.tab ?? "GRIDS";
  return (
    <>
      <nav className="grids-tabs" aria-label={t("tab.label")}>
        {tabs.map((tab) => (
          <Link
            key={tab}
            to="/grids"
            search={readGridSearch({ place: search.place, tab })}
            aria-current={tab === here ? "page" : undefined}
            // Both lead to the same page: only the whole address tells which one is open.
            activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          >
            {t(`tab.${tab}`)}
          </Link>
        ))}
      </nav>
      {here === "GRIDS" && <GridsView community={community} governs={mayRedraw(me, community)} />}
      {here === "SERVICES" && <ServicesView community={community} serves={mayPutUp(me, community)} />}
      {here === "POINTS" && (
        <PointsView
          community={community}
          serves={mayPutUp(me, community)}
          search={search}
          onSearch={(next) => void navigate({ search: readGridSearch({ ...next }) })}
        />
      )}
    </>
  );
}
