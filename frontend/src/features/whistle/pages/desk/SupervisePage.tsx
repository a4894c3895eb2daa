import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { listAnswer } from "@/components/list-page/listAnswer";
import { type Column, compact, type ConditionChip, PAGE_SIZE } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import { useMe } from "@/features/identity/me";
import { SupervisionForm } from "@/features/whistle/components/supervise/SupervisionForms";
import {
  RectifyBy,
  SupervisionButtons,
  SupervisionStateBadge,
  SupervisionWords,
  usePartyWords,
} from "@/features/whistle/components/supervise/SupervisionWords";
import {
  readSupervisionSearch,
  type SupervisionSearch,
  supervisionCauses,
  supervisionStates,
  supervises,
} from "@/features/whistle/policies/supervision";
import {
  type SupervisionAction,
  type SupervisionRow,
  SupervisionsQuery,
} from "@/features/whistle/supervisionQueries";

const route = getRouteApi("/staff/supervise");

/** 督办: what has to be put right by a date. Leaders decide on answers; organisations and communities give them. */
export function SupervisePage(): ReactNode {
  const { t } = useTranslation("supervise");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readSupervisionSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const [open, setOpen] = useState<{ row: SupervisionRow; action: SupervisionAction } | null>(null);
  const [done, setDone] = useState<SupervisionAction | null>(null);
  const where = { organisation: search.organisation, division: search.division };
  const [{ data, error, fetching }, ask] = useQuery({
    query: SupervisionsQuery,
    requestPolicy: "cache-and-network",
    variables: {
      filter: compact({
        ...where,
        states: search.state,
        causes: search.cause,
        overdue: search.overdue,
      }),
      counted: compact(where),
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const found = data?.supervisions;
  const columns = useColumns((row, action) => {
    setDone(null);
    setOpen({ row, action });
  });
  return (
    <>
      <ListPage<SupervisionRow>
        title={t("title")}
        measure="CASE"
        columns={columns}
        rowKey={({ id }) => id}
        urgent={({ overdue, state }) => overdue && state !== "CLOSED"}
        above={
          <>
            <p className="supervision-hint">
              {t(supervises(me?.roles ?? []) ? "hint.leader" : "hint.answering")}
            </p>
            <p role="status" className={done ? "actions-done" : "visually-hidden"}>
              {done && t(`done.${done}`)}
            </p>
            {data && <Figures counts={data.supervisionCounts} search={search} />}
          </>
        }
        search={{ ...search }}
        onSearch={(raw) => void navigate({ search: readSupervisionSearch({ ...raw }) })}
        choices={[
          {
            key: "state",
            label: t("filter.state"),
            options: supervisionStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            key: "cause",
            label: t("filter.cause"),
            options: supervisionCauses.map((value) => ({ value, label: t(`cause.${value}`) })),
          },
        ]}
        toggles={[{ key: "overdue", label: t("filter.overdue") }]}
        chips={chipsOf(search, t)}
        sorts={[]}
        answer={listAnswer(found, { error, fetching }, ask)}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      {open && (
        <SupervisionForm
          key={`${open.row.id} ${open.action}`}
          action={open.action}
          supervision={found?.nodes.find(({ id }) => id === open.row.id) ?? open.row}
          again={again}
          onClose={() => setOpen(null)}
          onDone={() => {
            setDone(open.action);
            setOpen(null);
            again();
          }}
        />
      )}
    </>
  );
}

function chipsOf(search: SupervisionSearch, t: (key: "filter.organisation" | "filter.division") => string) {
  const chips: ConditionChip[] = [];
  if (search.organisation !== undefined)
    chips.push({ label: t("filter.organisation"), keys: ["organisation"] });
  if (search.division !== undefined) chips.push({ label: t("filter.division"), keys: ["division"] });
  return chips;
}

const figures = {
  open: { state: ["OPEN"] },
  overdue: { state: ["OPEN", "REPLIED"], overdue: true },
  replied: { state: ["REPLIED"] },
  closed: { state: ["CLOSED"] },
} satisfies Record<string, SupervisionSearch>;

interface FiguresProps {
  readonly counts: Readonly<Record<keyof typeof figures, number>>;
  readonly search: SupervisionSearch;
}

/** How many stand where; each leads to them. */
function Figures({ counts, search }: FiguresProps): ReactNode {
  const { t } = useTranslation("supervise");
  const where = compact({ organisation: search.organisation, division: search.division });
  return (
    <ul className="supervision-figures" aria-label={t("figures")}>
      {(["open", "overdue", "replied", "closed"] as const).map((name) => (
        <li key={name}>
          <Link
            to="/supervise"
            search={{ ...where, ...figures[name] }}
            className={name === "overdue" && counts.overdue > 0 ? "supervision-due" : undefined}
          >
            <b>{counts[name]}</b>
            <small>{t(`figure.${name}`)}</small>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useColumns(
  onAct: (row: SupervisionRow, action: SupervisionAction) => void,
): readonly Column<SupervisionRow>[] {
  const { t, i18n } = useTranslation("supervise");
  // English words are longer than Chinese ones.
  const english = i18n.language === "en";
  const party = usePartyWords();
  return useMemo(
    () => [
      {
        key: "state",
        title: t("column.state"),
        width: english ? "12em" : "7em",
        onCard: "head",
        render: (row) => <SupervisionStateBadge state={row.state} />,
      },
      {
        key: "title",
        title: t("column.title"),
        onCard: "title",
        render: (row) => (
          <>
            <Link to="/whistles/$id" params={{ id: row.whistle.number }}>
              {row.title === "" ? row.whistle.number : row.title}
            </Link>
            <div className="cell-sub">
              <span>{row.whistle.number}</span>
              <span>{row.community.name}</span>
            </div>
            <details className="supervision-more">
              <summary>{t(`cause.${row.cause}`)}</summary>
              <SupervisionWords row={row} />
            </details>
          </>
        ),
      },
      {
        key: "who",
        title: t("column.who"),
        width: "18%",
        onCard: "line",
        render: party,
      },
      {
        key: "by",
        title: t("column.by"),
        width: english ? "12em" : "13em",
        onCard: "line",
        render: (row) => <RectifyBy row={row} />,
      },
      {
        key: "act",
        title: t("column.act"),
        width: "12em",
        onCard: "line",
        render: (row) => <SupervisionButtons row={row} onAct={(action) => onAct(row, action)} />,
      },
    ],
    [t, english, party, onAct],
  );
}
