import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Me, MeQuery } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { AtCommunity } from "../components/bodies/AtCommunity";
import { CoverageView } from "../components/bodies/CoverageView";
import { LinksView } from "../components/bodies/LinksView";
import { FoundForm } from "../components/bodies/OrganisationForms";
import { ReportsView } from "../components/bodies/ReportsView";
import { Tabs } from "../components/bodies/Tabs";
import { WorkloadView } from "../components/bodies/WorkloadView";
import { OrganisationListQuery, type OrganisationRow } from "@/features/organisation/bodyQueries";
import {
  type OrganisationSearch,
  organisationTypes,
  placesOf,
  readOrganisationSearch,
  records,
  tabsOf,
} from "../policies/organisationSearch";
import "./organisations.css";

const route = getRouteApi("/staff/organisations");

/** Who answers: organisations, where nobody does, who looks after whom, and what departments ask. */
export function OrganisationsPage(): ReactNode {
  const { t } = useTranslation("organisation");
  usePageTitle(t("list.title"));
  const [{ data, error }, again] = useQuery({ query: MeQuery });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  return data?.me ? <Here me={data.me} /> : <SkeletonLines lines={8} height={480} />;
}

function Here({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation("organisation");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readOrganisationSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const wanted = search.tab ?? "LIST";
  const tab = tabsOf(me).includes(wanted) ? wanted : "LIST";
  const tabs = <Tabs me={me} here={tab} search={search} />;
  const onSearch = (next: OrganisationSearch) =>
    void navigate({ search: readOrganisationSearch({ ...next }) });
  if (tab === "LIST") return <List me={me} search={search} onSearch={onSearch} tabs={tabs} />;
  if (tab === "WORKLOAD") return <WorkloadView me={me} search={search} onSearch={onSearch} tabs={tabs} />;
  if (tab === "REPORTS") {
    return (
      <div className="bodies">
        <AtCommunity me={me} search={{ ...search, tab }}>
          {(community) => (
            <ReportsView me={me} community={community} search={search} onSearch={onSearch} tabs={tabs} />
          )}
        </AtCommunity>
      </div>
    );
  }
  return (
    <div className="bodies">
      <h1>{t("list.title")}</h1>
      {tabs}
      <AtCommunity me={me} search={{ ...search, tab }}>
        {(community) =>
          tab === "COVERAGE" ? (
            <CoverageView me={me} community={community} search={search} />
          ) : (
            <LinksView me={me} community={community} search={search} />
          )
        }
      </AtCommunity>
    </div>
  );
}

interface ListProps {
  readonly me: Me;
  readonly search: OrganisationSearch;
  readonly onSearch: (search: OrganisationSearch) => void;
  readonly tabs: ReactNode;
}

function List({ me, search, onSearch, tabs }: ListProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [founding, setFounding] = useState(false);
  const [{ data, error, fetching }, ask] = useQuery({
    query: OrganisationListQuery,
    variables: {
      type: search.type ?? null,
      search: search.q ?? null,
      place: search.place ?? null,
      ended: search.ended ?? false,
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
    requestPolicy: "cache-and-network",
    context: sheets,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const columns = useColumns();
  const found = data?.organisations;
  const places = placesOf(me);
  const place =
    places.find(({ code }) => code === search.place) ?? (places.length === 1 ? places[0] : undefined);
  const { q, type, ended, after } = search;
  return (
    <>
      <ListPage<OrganisationRow>
        title={t("list.title")}
        measure="ONE"
        columns={columns}
        rowKey={(row) => row.id}
        above={
          <>
            {tabs}
            {records(me) && place && (
              <div className="bodies-acts">
                <Button type="primary" onClick={() => setFounding(true)}>
                  {t("body.foundIn")}
                </Button>
              </div>
            )}
          </>
        }
        search={{
          ...(q && { q }),
          ...(type && { type }),
          ...(ended && { ended }),
          ...(after && { after }),
          ...(search.place && { place: search.place }),
        }}
        onSearch={(raw) => onSearch(readOrganisationSearch({ ...raw }))}
        searchLabel={t("list.search")}
        choices={[
          {
            key: "type",
            label: t("body.type"),
            single: true,
            options: organisationTypes.map((one) => ({ value: one, label: t(`type.${one}`) })),
          },
          ...(places.length > 0
            ? [
                {
                  key: "place",
                  label: t("body.place"),
                  single: true,
                  options: places.map(({ code, name }) => ({ value: code, label: name })),
                },
              ]
            : []),
        ]}
        toggles={[{ key: "ended", label: t("list.ended") }]}
        sorts={[]}
        answer={{ ...listAnswer(found, { error, fetching }, ask), retry: again }}
        empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
      />
      {founding && place && (
        <FoundForm
          place={place}
          again={again}
          onClose={() => setFounding(false)}
          onDone={() => {
            setFounding(false);
            again();
          }}
        />
      )}
    </>
  );
}

/** What makes the list old: an organisation was recorded or changed. */
const sheets = { additionalTypenames: ["OrganisationSheet"] };

function useColumns(): readonly Column<OrganisationRow>[] {
  const { t } = useTranslation("organisation");
  return useMemo(
    () => [
      {
        key: "name",
        title: t("body.name"),
        onCard: "title",
        render: (row) => (
          <Link to="/organisations/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        ),
      },
      {
        key: "type",
        title: t("body.type"),
        width: "24%",
        onCard: "head",
        render: (row) => t(`type.${row.type}`),
      },
      {
        key: "place",
        title: t("body.place"),
        width: "30%",
        onCard: "line",
        render: (row) => row.division.name,
      },
    ],
    [t],
  );
}
