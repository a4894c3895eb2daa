import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { listAnswer } from "@/components/list-page/listAnswer";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { minutesBetween } from "../policies/coverage";
import { type PatrolSearch, roundFilterOf, roundStates } from "../policies/patrolSearch";
import { patrolChange, PatrolPlacesQuery, type Round, RoundsQuery } from "../queries";

interface ViewProps {
  readonly community: string;
  readonly search: PatrolSearch;
  readonly onSearch: (raw: Record<string, unknown>) => void;
  readonly above: ReactNode;
}

/** The rounds walked in a community, the newest first. */
export function RoundsView({ community, search, onSearch, above }: ViewProps): ReactNode {
  const { t } = useTranslation("patrol");
  const [{ data, error, fetching }, ask] = useQuery({
    query: RoundsQuery,
    variables: { filter: roundFilterOf(search, community), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
    context: patrolChange,
  });
  const [{ data: places }] = useQuery({
    query: PatrolPlacesQuery,
    variables: { code: community, community },
  });
  const columns = useColumns();
  const { grid, state, after } = search;
  return (
    <ListPage<Round>
      title={t("title")}
      measure="TIME"
      columns={columns}
      rowKey={({ id }) => id}
      above={above}
      search={{
        ...(grid !== undefined && { grid }),
        ...(state !== undefined && { state }),
        ...(after !== undefined && { after }),
      }}
      onSearch={onSearch}
      choices={[
        {
          key: "grid",
          label: t("grid"),
          single: true,
          options: (places?.community?.grids ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          key: "state",
          label: t("stateLabel"),
          single: true,
          options: roundStates.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      sorts={[]}
      answer={listAnswer(data?.patrolRounds, { error, fetching }, ask)}
      empty={{ title: t("round.empty"), hint: t("round.emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<Round>[] {
  const { t } = useTranslation("patrol");
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "plan",
        title: t("round.plan"),
        onCard: "title",
        render: ({ id, plan }) => (
          <Link to="/patrols/$id" params={{ id }}>
            {plan.name}
          </Link>
        ),
      },
      {
        key: "who",
        title: t("round.who"),
        onCard: "line",
        render: ({ walkerName }) => walkerName ?? t("round.nameless"),
      },
      {
        key: "when",
        title: t("round.when"),
        onCard: "line",
        render: ({ startedAt, endedAt, forgotten }) =>
          forgotten
            ? t("round.forgotten")
            : endedAt === null
              ? t("round.running", { start: time.moment(startedAt) })
              : t("round.lasted", {
                  start: time.moment(startedAt),
                  minutes: minutesBetween(startedAt, endedAt),
                }),
      },
      {
        key: "points",
        title: t("round.points"),
        onCard: "line",
        render: ({ checkIns, plan }) =>
          plan.points.length === 0
            ? t("coverage.noPoints")
            : t("round.checked", { done: checkIns.length, due: plan.points.length }),
      },
      {
        key: "notes",
        title: t("round.notes"),
        width: "9%",
        onCard: "hidden",
        render: ({ notes }) => notes.length,
      },
    ],
    [t, time],
  );
}
