import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import type { Column } from "@/components/list-page/listPage";
import { ListPage } from "@/components/list-page/ListPage";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { Changes } from "../components/duties/Changes";
import { BeginForm, DiscardForm, EndForm, PublishForm, UndoForm } from "../components/duties/DraftForms";
import { MatterFacts } from "../components/duties/MatterFacts";
import { MatterForm } from "../components/duties/MatterForm";
import { useDayWords, useLimitWords } from "../components/words";
import {
  type Change,
  ComparisonQuery,
  DutyListsQuery,
  type DutyListRow,
  DutyMattersQuery,
  LeadsQuery,
  type MatterRow,
} from "../dutyQueries";
import { type DutySearch, groups, kinds, readDutySearch } from "../policies/dutySearch";
import "./duty-list.css";

const route = getRouteApi("/staff/duty-list");

/** What an act changes: every version, matter and comparison is asked for anew. */
const dutyTypes = { additionalTypenames: ["DutyList", "Matter"] };

/** 权责清单: what may be whistled for, who leads, by when; its versions, and the draft of the next. */
export function DutyListPage(): ReactNode {
  const { t } = useTranslation("organisation");
  usePageTitle(t("duty.title"));
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readDutySearch({ ...route.useSearch() });
  const [{ data, error }, ask] = useQuery({
    query: DutyListsQuery,
    variables: { after: null },
    requestPolicy: "cache-and-network",
    context: dutyTypes,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={8} height={480} />;
  const lists = data.dutyLists.nodes;
  const shown = lists.find(({ id }) => id === search.version) ?? lists.find((list) => list.current) ?? null;
  return <Lists lists={lists} shown={shown} search={search} again={again} />;
}

interface ListsProps {
  readonly lists: readonly DutyListRow[];
  readonly shown: DutyListRow | null;
  readonly search: DutySearch;
  readonly again: () => void;
}

function Lists({ lists, shown, search, again }: ListsProps): ReactNode {
  const me = useMe();
  const [done, setDone] = useState("");
  const county =
    me?.posts.find(({ role, division }) => role === "COUNTY_ORGANISER" && division !== null)?.division
      ?.code ?? null;
  const draft = lists.find(({ state, county: of }) => state === "DRAFT" && of.code === county) ?? null;
  const head = (
    <Head
      lists={lists}
      shown={shown}
      county={county}
      draft={draft}
      done={done}
      again={again}
      onDone={setDone}
    />
  );
  if (shown?.state === "DRAFT" || search.changes) {
    return (
      shown && (
        <Compared list={shown} writes={shown.id === draft?.id} head={head} again={again} onDone={setDone} />
      )
    );
  }
  return <Matters list={shown} draft={draft} search={search} head={head} again={again} onDone={setDone} />;
}

interface HeadProps {
  readonly lists: readonly DutyListRow[];
  readonly shown: DutyListRow | null;
  /** The county whose list the reader writes; null when none. */
  readonly county: string | null;
  readonly draft: DutyListRow | null;
  readonly done: string;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** The versions to choose from, and the way to the next. */
function Head({ lists, shown, county, draft, done, again, onDone }: HeadProps): ReactNode {
  const { t } = useTranslation("organisation");
  const navigate = route.useNavigate();
  const name = useVersionWords(lists);
  const [open, setOpen] = useState(false);
  return (
    <div className="duty-head">
      <p role="status" className={done === "" ? "visually-hidden" : "duty-done"}>
        {done}
      </p>
      <nav aria-label={t("duty.versions")} className="duty-versions">
        {lists.map((list) => (
          <Link
            key={list.id}
            to="/duty-list"
            search={{ version: list.id }}
            aria-current={list.id === shown?.id ? "page" : undefined}
          >
            {name(list)}
          </Link>
        ))}
      </nav>
      {shown?.note && <p className="duty-note">{shown.note}</p>}
      <div className="duty-acts">
        {shown?.state === "PUBLISHED" && <ViewSwitch shown={shown} />}
        {county !== null && draft === null && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t("duty.begin")}
          </Button>
        )}
      </div>
      {open && county !== null && (
        <BeginForm
          county={county}
          again={again}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone(t("duty.begun"));
            again();
            void navigate({ search: {} });
          }}
        />
      )}
    </div>
  );
}

function ViewSwitch({ shown }: { shown: DutyListRow }): ReactNode {
  const { t } = useTranslation("organisation");
  const search = readDutySearch({ ...route.useSearch() });
  return (
    <Link
      to="/duty-list"
      search={search.changes ? { version: shown.id } : { version: shown.id, changes: true }}
      className="button"
    >
      {t(search.changes ? "duty.showMatters" : "duty.showChanges")}
    </Link>
  );
}

function useVersionWords(lists: readonly DutyListRow[]): (list: DutyListRow) => string {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const several = new Set(lists.map(({ county }) => county.code)).size > 1;
  return (list) => {
    const name =
      list.number === null || list.validFrom === null
        ? t("duty.draftName")
        : t(list.current ? "duty.currentName" : "duty.versionName", {
            number: list.number,
            day: day(list.validFrom),
          });
    return several ? `${list.county.name} ${name}` : name;
  };
}

interface ComparedProps {
  readonly list: DutyListRow;
  /** The reader writes this draft. */
  readonly writes: boolean;
  readonly head: ReactNode;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

type Open =
  | { readonly form: "ADD" | "PUBLISH" | "DISCARD" }
  | { readonly form: "CHANGE" | "UNDO"; readonly change: Change };

/** What a version, or the draft, makes different. */
function Compared({ list, writes, head, again, onDone }: ComparedProps): ReactNode {
  const { t } = useTranslation("organisation");
  const navigate = route.useNavigate();
  const [open, setOpen] = useState<Open | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: ComparisonQuery,
    variables: { to: list.id, from: null },
    requestPolicy: "cache-and-network",
    context: dutyTypes,
  });
  const renew = () => {
    ask({ requestPolicy: "network-only" });
    again();
  };
  const comparison = data?.dutyListComparison ?? null;
  const form = {
    again: renew,
    onClose: () => setOpen(null),
    onDone: () => {
      setOpen(null);
      onDone(t("duty.drafted"));
      renew();
    },
  };
  const leave = (words: string) => () => {
    setOpen(null);
    onDone(words);
    again();
    void navigate({ search: {} });
  };
  return (
    <div className="duty-page">
      <h1>{t("duty.title")}</h1>
      {head}
      {error && !comparison ? (
        <FaultNotice fault={faultOf(error)} onRetry={renew} />
      ) : comparison === null ? (
        <SkeletonLines lines={6} height={360} />
      ) : (
        <>
          {writes && (
            <div className="duty-acts">
              <Button onClick={() => setOpen({ form: "ADD" })}>{t("duty.add")}</Button>
              <Button
                type="primary"
                disabled={comparison.changes.length === 0}
                onClick={() => setOpen({ form: "PUBLISH" })}
              >
                {t("duty.publish")}
              </Button>
              <Button danger onClick={() => setOpen({ form: "DISCARD" })}>
                {t("duty.discard")}
              </Button>
            </div>
          )}
          {writes && <p className="duty-hint">{t("duty.draftHint")}</p>}
          <Changes
            comparison={comparison}
            onChange={writes ? (change) => setOpen({ form: "CHANGE", change }) : undefined}
            onUndo={writes ? (change) => setOpen({ form: "UNDO", change }) : undefined}
          />
          {open?.form === "ADD" && <MatterForm {...form} draft={comparison.to} matter={null} />}
          {open?.form === "CHANGE" && (
            <MatterForm {...form} draft={comparison.to} matter={open.change.after} />
          )}
          {open?.form === "UNDO" && <UndoForm {...form} draft={comparison.to} code={open.change.code} />}
          {open?.form === "PUBLISH" && (
            <PublishForm {...form} comparison={comparison} onDone={leave(t("duty.published"))} />
          )}
          {open?.form === "DISCARD" && (
            <DiscardForm {...form} draft={comparison.to} onDone={leave(t("duty.discarded"))} />
          )}
        </>
      )}
    </div>
  );
}

interface MattersProps {
  readonly list: DutyListRow | null;
  readonly draft: DutyListRow | null;
  readonly search: DutySearch;
  readonly head: ReactNode;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** The matters of one version. */
function Matters({ list, draft, search, head, again, onDone }: MattersProps): ReactNode {
  const { t } = useTranslation("organisation");
  const navigate = route.useNavigate();
  const [{ data, error, fetching }, ask] = useQuery({
    query: DutyMattersQuery,
    variables: {
      dutyList: list?.id ?? null,
      search: search.q ?? null,
      kind: search.kind ?? null,
      group: search.group ?? null,
      lead: search.lead ?? null,
      after: search.after ?? null,
    },
    requestPolicy: "cache-and-network",
  });
  const [{ data: leads }] = useQuery({ query: LeadsQuery });
  const columns = useColumns(search);
  const found = data?.matters;
  const matter = found?.nodes.find(({ id }) => id === search.matter) ?? null;
  const close = () => void navigate({ search: readDutySearch({ ...search, matter: undefined }) });
  const { version, changes, matter: open, ...filters } = search;
  const stay = { version, changes };
  return (
    <>
      <ListPage<MatterRow>
        title={t("duty.title")}
        columns={columns}
        rowKey={(row) => row.id}
        above={head}
        search={{ ...filters }}
        onSearch={(raw) => void navigate({ search: readDutySearch({ ...raw, ...stay }) })}
        searchLabel={t("duty.search")}
        choices={[
          {
            key: "kind",
            label: t("duty.kind"),
            single: true,
            options: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          },
          {
            key: "group",
            label: t("duty.group"),
            single: true,
            options: groups.map((group) => ({ value: group, label: t(`group.${group}`) })),
          },
          {
            key: "lead",
            label: t("duty.lead"),
            single: true,
            options: (leads?.organisations.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        sorts={[]}
        answer={{
          rows: found?.nodes ?? null,
          total: found?.totalCount ?? null,
          endCursor: found?.pageInfo.endCursor ?? null,
          hasNext: found?.pageInfo.hasNextPage ?? false,
          fetching,
          fault: error && !found ? faultOf(error) : null,
          retry: () => ask({ requestPolicy: "network-only" }),
        }}
        empty={{ title: t("duty.empty"), hint: t("duty.emptyHint") }}
      />
      {open !== undefined && matter && (
        <Details
          matter={matter}
          draft={list?.current ? draft : null}
          onClose={close}
          again={again}
          onDone={() => {
            onDone(t("duty.drafted"));
            again();
            close();
          }}
        />
      )}
    </>
  );
}

interface DetailsProps {
  readonly matter: MatterRow;
  /** The draft in which it may be changed; null when there is none, or the reader may not. */
  readonly draft: DutyListRow | null;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Details({ matter, draft, again, onClose, onDone }: DetailsProps): ReactNode {
  const { t } = useTranslation(["organisation", "common"]);
  const [form, setForm] = useState<"CHANGE" | "END" | null>(null);
  const shared = { again, onClose: () => setForm(null), onDone };
  if (draft && form === "CHANGE") return <MatterForm {...shared} draft={draft} matter={matter} />;
  if (draft && form === "END") return <EndForm {...shared} draft={draft} code={matter.code} />;
  return (
    <Drawer
      open
      title={`${matter.code} ${matter.title}`}
      size={520}
      onClose={onClose}
      closable={{ "aria-label": t("common:action.close") }}
      footer={
        draft && (
          <div className="act-foot">
            <Button danger onClick={() => setForm("END")}>
              {t("duty.endInDraft")}
            </Button>
            <Button type="primary" onClick={() => setForm("CHANGE")}>
              {t("duty.changeInDraft")}
            </Button>
          </div>
        )
      }
    >
      <MatterFacts matter={matter} />
    </Drawer>
  );
}

function useColumns(search: DutySearch): readonly Column<MatterRow>[] {
  const { t } = useTranslation("organisation");
  const limit = useLimitWords();
  return useMemo(
    () => [
      { key: "code", title: t("duty.code"), width: "9%", onCard: "head", render: (row) => row.code },
      {
        key: "title",
        title: t("duty.matter"),
        onCard: "title",
        render: (row) => (
          <Link to="/duty-list" search={readDutySearch({ ...search, matter: row.id })}>
            {row.title}
          </Link>
        ),
      },
      {
        key: "kind",
        title: t("duty.kind"),
        width: "9%",
        onCard: "head",
        render: (row) => t(`kind.${row.kind}`),
      },
      {
        key: "group",
        title: t("duty.group"),
        width: "13%",
        onCard: "line",
        render: (row) => (row.terms.group === null ? "" : t(`group.${row.terms.group}`)),
      },
      {
        key: "lead",
        title: t("duty.lead"),
        width: "22%",
        onCard: "line",
        render: (row) => row.lead?.name ?? t("duty.caseByCase"),
      },
      {
        key: "limit",
        title: t("duty.limit"),
        width: "13%",
        onCard: "line",
        render: (row) =>
          row.terms.hard
            ? t("duty.limitHard", { limit: limit(row.terms.clocks.ordinaryHours) })
            : limit(row.terms.clocks.ordinaryHours),
      },
    ],
    [t, limit, search],
  );
}
