import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { DueClock } from "@/components/due-clock/DueClock";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { listAnswer } from "@/components/list-page/listAnswer";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import { ActionDrawer } from "@/features/whistle/components/actions/ActionDrawer";
import { MomentCell } from "@/features/whistle/components/words/WhistleCells";
import { readRulingSearch } from "@/features/whistle/policies/supervision";
import { type RulingRow, RulingsQuery } from "@/features/whistle/supervisionQueries";
import { useWhistle } from "@/features/whistle/useWhistle";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "@/features/whistle/components/actions/actions.css";
import "@/features/whistle/components/supervise/supervision.css";

const route = getRouteApi("/staff/arbitrate");

const actions = {
  RETURN: "RULE_ON_RETURN",
  EXTENSION: "RULE_ON_EXTENSION",
  UNRESOLVED: "CLOSE_UNRESOLVED",
} as const;

/** 裁定: what waits for a ruling of the reader, each with the form that rules on it. */
export function ArbitratePage(): ReactNode {
  const { t } = useTranslation("supervise");
  const search = readRulingSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<RulingRow | null>(null);
  const [done, setDone] = useState(false);
  const [{ data, error, fetching }, ask] = useQuery({
    query: RulingsQuery,
    requestPolicy: "cache-and-network",
    variables: { first: PAGE_SIZE, after: search.after ?? null },
  });
  const columns = useColumns((row) => {
    setDone(false);
    setOpen(row);
  });
  return (
    <>
      <ListPage<RulingRow>
        title={t("rulings.title")}
        measure="CASE"
        columns={columns}
        rowKey={({ id, kind }) => `${kind} ${id}`}
        above={
          <>
            <p className="supervision-hint">{t("rulings.hint")}</p>
            <p role="status" className={done ? "actions-done" : "visually-hidden"}>
              {done && t("rulings.done")}
            </p>
          </>
        }
        search={{ ...search }}
        onSearch={(raw) => void navigate({ search: readRulingSearch({ ...raw }) })}
        choices={[]}
        sorts={[]}
        answer={listAnswer(data?.rulings, { error, fetching }, ask)}
        empty={{ title: t("rulings.empty"), hint: t("rulings.emptyHint") }}
      />
      {open && (
        <Ruling
          key={`${open.kind} ${open.id}`}
          row={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            setDone(true);
            ask({ requestPolicy: "network-only" });
          }}
        />
      )}
    </>
  );
}

interface RulingProps {
  readonly row: RulingRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The form of the whistle's own page, once the whistle is known. */
function Ruling({ row, onClose, onDone }: RulingProps): ReactNode {
  const { whistle, fault, again } = useWhistle(row.whistle.number);
  const [draft, setDraft] = useState<object>();
  if (fault) return <FaultNotice fault={fault} onRetry={again} />;
  if (!whistle) return null;
  return (
    <ActionDrawer
      action={actions[row.kind]}
      whistle={whistle}
      draft={draft}
      onDraft={setDraft}
      onClose={onClose}
      onDone={onDone}
      again={again}
    />
  );
}

/** How long the reader has: until silence decides, or until when more time is wanted. */
function Left({ row }: { row: RulingRow }): ReactNode {
  const { t } = useTranslation("supervise");
  const time = useTimeWords();
  if (row.lapsesAt !== null)
    return (
      <span title={t("rulings.lapses")}>
        <DueClock
          due={{ dueAt: row.lapsesAt, endedAt: null, state: "RUNNING" }}
          limitSeconds={(Date.parse(row.lapsesAt) - Date.parse(row.askedAt)) / 1000}
        />
      </span>
    );
  if (row.until !== null) return t("rulings.until", { moment: time.moment(row.until) });
  return t("rulings.never");
}

function useColumns(onRule: (row: RulingRow) => void): readonly Column<RulingRow>[] {
  const { t, i18n } = useTranslation("supervise");
  const english = i18n.language === "en";
  return useMemo(
    () => [
      {
        key: "kind",
        title: t("rulings.column.kind"),
        width: english ? "10em" : "8em",
        onCard: "head",
        render: (row) => <b>{t(`rulings.kind.${row.kind}`)}</b>,
      },
      {
        key: "title",
        title: t("rulings.column.title"),
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
          </>
        ),
      },
      {
        key: "who",
        title: t("rulings.column.who"),
        width: "18%",
        onCard: "line",
        render: (row) => row.organisation?.name ?? "",
      },
      {
        key: "since",
        title: t("rulings.column.since"),
        width: "10.4em",
        onCard: "line",
        render: (row) => <MomentCell at={row.askedAt} />,
      },
      {
        key: "left",
        title: t("rulings.column.left"),
        width: "14em",
        onCard: "line",
        render: (row) => <Left row={row} />,
      },
      {
        key: "act",
        title: t("rulings.column.act"),
        width: "8em",
        onCard: "line",
        render: (row) => (
          <span className="supervision-acts">
            <Button size="small" type="primary" onClick={() => onRule(row)}>
              {t("rulings.rule")}
            </Button>
          </span>
        ),
      },
    ],
    [t, english, onRule],
  );
}
