import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { listAnswer } from "@/components/list-page/listAnswer";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import type { PatrolSearch } from "../policies/patrolSearch";
import { patrolChange, type Plan, PlansQuery } from "../queries";
import { ChangeForm, CreateForm, EndForm } from "./PlanForms";
import { usePlanWords } from "./usePatrolWords";

interface ViewProps {
  readonly community: string;
  /** Whether the reader makes plans here. */
  readonly makes: boolean;
  readonly search: PatrolSearch;
  readonly onSearch: (raw: Record<string, unknown>) => void;
  readonly above: ReactNode;
}

/** The plans of a community, and their forms for its staff. */
export function PlansView({ community, makes, search, onSearch, above }: ViewProps): ReactNode {
  const { t } = useTranslation("patrol");
  const [open, setOpen] = useState<{ how: "create" } | { how: "change" | "end"; id: string } | null>(null);
  const [done, setDone] = useState("");
  const [{ data, error, fetching }, ask] = useQuery({
    query: PlansQuery,
    variables: {
      filter: { community, current: search.over !== true },
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
    requestPolicy: "cache-and-network",
    context: patrolChange,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const found = data?.patrolPlans;
  const plan = open && "id" in open ? found?.nodes.find(({ id }) => id === open.id) : undefined;
  const columns = useColumns(makes && search.over !== true, (how, id) => {
    setDone("");
    setOpen({ how, id });
  });
  const form = {
    again,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setDone(words);
      again();
    },
  };
  const { over, after } = search;
  return (
    <>
      <ListPage<Plan>
        title={t("title")}
        measure="ITEM"
        columns={columns}
        rowKey={({ id }) => id}
        above={
          <>
            {above}
            <div className="patrol-above">
              {makes && (
                <Button
                  type="primary"
                  onClick={() => {
                    setDone("");
                    setOpen({ how: "create" });
                  }}
                >
                  {t("plan.create")}
                </Button>
              )}
              <p role="status" className={done === "" ? "visually-hidden" : "patrol-done"}>
                {done}
              </p>
            </div>
          </>
        }
        search={{ ...(over && { over }), ...(after !== undefined && { after }) }}
        onSearch={onSearch}
        choices={[]}
        toggles={[{ key: "over", label: t("plan.over") }]}
        sorts={[]}
        answer={{ ...listAnswer(found, { error, fetching }, ask), retry: again }}
        empty={{ title: t("plan.empty"), hint: t("plan.emptyHint") }}
      />
      {open?.how === "create" && <CreateForm {...form} community={community} />}
      {plan && open?.how === "change" && <ChangeForm {...form} plan={plan} />}
      {plan && open?.how === "end" && <EndForm {...form} plan={plan} />}
    </>
  );
}

function useColumns(
  acts: boolean,
  onAct: (how: "change" | "end", id: string) => void,
): readonly Column<Plan>[] {
  const { t } = useTranslation("patrol");
  const words = usePlanWords();
  return useMemo(
    () => [
      { key: "name", title: t("plan.name"), onCard: "title", render: ({ name }) => name },
      { key: "place", title: t("plan.place"), onCard: "line", render: words.place },
      { key: "forces", title: t("plan.forces"), onCard: "line", render: words.forces },
      {
        key: "days",
        title: t("plan.weekdays"),
        onCard: "line",
        render: (plan) => `${words.days(plan)} · ${t("times", { count: plan.rounds })}`,
      },
      { key: "points", title: t("round.points"), width: "8%", render: ({ points }) => points.length },
      { key: "period", title: t("round.when"), onCard: "line", render: words.period },
      ...(acts
        ? ([
            {
              key: "acts",
              title: t("plan.acts"),
              onCard: "line",
              render: ({ id, name }) => (
                <div className="patrol-acts">
                  <Button onClick={() => onAct("change", id)} aria-label={`${t("plan.change")}${name}`}>
                    {t("plan.change")}
                  </Button>
                  <Button danger onClick={() => onAct("end", id)} aria-label={`${t("plan.end")}${name}`}>
                    {t("plan.end")}
                  </Button>
                </div>
              ),
            },
          ] satisfies Column<Plan>[])
        : []),
    ],
    [t, words, acts, onAct],
  );
}
