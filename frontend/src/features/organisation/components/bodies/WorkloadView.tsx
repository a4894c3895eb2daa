import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import type { Me } from "@/features/identity/me";
import { LoadQuery, WorkloadQuery, type WorkloadRow } from "@/features/organisation/workloadQueries";
import {
  asks,
  type OrganisationSearch,
  placesOf,
  rules,
  workloadStates,
} from "@/features/organisation/policies/organisationSearch";
import { useDayWords } from "../words";
import { Figure } from "./Figure";
import { AskForm, RuleForm } from "./WorkloadForms";

interface WorkloadViewProps {
  readonly me: Me;
  readonly search: OrganisationSearch;
  readonly onSearch: (search: OrganisationSearch) => void;
  readonly tabs: ReactNode;
}

/** 社区事务准入: what departments ask of communities, what was ruled, and what a community bears. */
export function WorkloadView({ me, search, onSearch, tabs }: WorkloadViewProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [asking, setAsking] = useState(false);
  const [ruling, setRuling] = useState<WorkloadRow | null>(null);
  const [done, setDone] = useState("");
  const [{ data, error, fetching }, ask] = useQuery({
    query: WorkloadQuery,
    variables: {
      state: search.state ?? null,
      community: search.place ?? null,
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const columns = useColumns(rules(me) ? setRuling : null);
  const found = data?.workloadRequests;
  const places = placesOf(me);
  const community = search.place ?? (places.length === 1 ? places[0]?.code : undefined);
  const finished = (words: string) => {
    setAsking(false);
    setRuling(null);
    setDone(words);
    again();
  };
  return (
    <>
      <ListPage<WorkloadRow>
        title={t("work.title")}
        measure="ITEM"
        columns={columns}
        rowKey={(row) => row.id}
        urgent={(row) => row.state === "ASKED"}
        above={
          <>
            {tabs}
            <p role="status" className={done === "" ? "visually-hidden" : "bodies-done"}>
              {done}
            </p>
            {community !== undefined && <Load community={community} />}
            {asks(me) && (
              <div className="bodies-acts">
                <Button type="primary" onClick={() => setAsking(true)}>
                  {t("work.ask")}
                </Button>
              </div>
            )}
          </>
        }
        search={{
          ...(search.state && { state: search.state }),
          ...(search.after && { after: search.after }),
        }}
        onSearch={(raw) =>
          onSearch({
            tab: "WORKLOAD",
            place: search.place,
            state: workloadStates.find((state) => raw.state === state),
            after: raw.after,
          })
        }
        choices={[
          {
            key: "state",
            label: t("work.state"),
            single: true,
            options: workloadStates.map((state) => ({ value: state, label: t(`workState.${state}`) })),
          },
        ]}
        sorts={[]}
        answer={{ ...listAnswer(found, { error, fetching }, ask), retry: again }}
        empty={{ title: t("work.empty"), hint: t("work.emptyHint") }}
      />
      {asking && (
        <AskForm
          me={me}
          again={again}
          onClose={() => setAsking(false)}
          onDone={() => finished(t("work.asked"))}
        />
      )}
      {ruling && (
        <RuleForm
          request={found?.nodes.find(({ id }) => id === ruling.id) ?? ruling}
          again={again}
          onClose={() => setRuling(null)}
          onDone={() => finished(t("work.ruled"))}
        />
      )}
    </>
  );
}

const workloads = { additionalTypenames: ["WorkloadRequest"] };

/** What a community bears for departments, and what it was spared. */
function Load({ community }: { community: string }): ReactNode {
  const { t } = useTranslation("organisation");
  const [{ data }] = useQuery({
    query: LoadQuery,
    variables: { community },
    requestPolicy: "cache-and-network",
    context: workloads,
  });
  const load = data?.communityLoad;
  if (!load) return null;
  const hours = (number: unknown) => t("work.hoursMonth", { hours: Number(number) });
  return (
    <div className="bodies-figures">
      <Figure
        name={t("work.granted")}
        value={hours(load.grantedHours)}
        hint={t("work.requests", { count: load.granted })}
      />
      <Figure name={t("work.spared")} value={hours(load.sparedHours)} />
      <Figure
        name={t("work.waiting")}
        value={String(load.waiting)}
        to={{ tab: "WORKLOAD", place: community, state: "ASKED" }}
      />
    </div>
  );
}

function useColumns(onRule: ((row: WorkloadRow) => void) | null): readonly Column<WorkloadRow>[] {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  return useMemo(
    () => [
      {
        key: "title",
        title: t("work.what"),
        onCard: "title",
        render: (row) => (
          <details className="bodies-work">
            <summary>{row.title}</summary>
            <p>{row.description}</p>
            {row.basis && <p>{t("work.basisIs", { basis: row.basis })}</p>}
            {row.ruling && <p>{t("work.rulingIs", { ruling: row.ruling })}</p>}
          </details>
        ),
      },
      {
        key: "who",
        title: t("work.who"),
        width: "18%",
        onCard: "line",
        render: (row) => row.organisation.name,
      },
      {
        key: "target",
        title: t("work.target"),
        width: "15%",
        onCard: "line",
        render: (row) => row.target.name,
      },
      {
        key: "hours",
        title: t("work.hours"),
        width: "14%",
        onCard: "line",
        render: (row) =>
          row.grantedHours === null
            ? t("work.askedHours", { hours: Number(row.hours) })
            : t("work.grantedOf", { granted: Number(row.grantedHours), hours: Number(row.hours) }),
      },
      {
        key: "when",
        title: t("work.when"),
        width: "15%",
        onCard: "hidden",
        render: (row) =>
          row.validTo === null
            ? t("duty.since", { day: day(row.validFrom) })
            : t("duty.fromTo", { from: day(row.validFrom), to: day(row.validTo) }),
      },
      {
        key: "state",
        title: t("work.state"),
        width: "12%",
        onCard: "head",
        render: (row) =>
          row.state === "ASKED" && onRule ? (
            <Button size="small" onClick={() => onRule(row)}>
              {t("work.rule")}
            </Button>
          ) : (
            t(`workState.${row.state}`)
          ),
      },
    ],
    [t, day, onRule],
  );
}
