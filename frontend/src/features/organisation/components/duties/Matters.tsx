import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { Column } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { EndForm } from "@/features/organisation/components/duties/DraftForms";
import { MatterFacts } from "@/features/organisation/components/duties/MatterFacts";
import { MatterForm } from "@/features/organisation/components/duties/MatterForm";
import { useLimitWords } from "@/features/organisation/components/words";
import {
  type DutyListRow,
  DutyMattersQuery,
  LeadsQuery,
  type MatterRow,
} from "@/features/organisation/dutyQueries";
import { type DutySearch, groups, kinds, readDutySearch } from "@/features/organisation/policies/dutySearch";

const route = getRouteApi("/staff/duty-list");

interface MattersProps {
  readonly list: DutyListRow | null;
  readonly draft: DutyListRow | null;
  readonly search: DutySearch;
  readonly head: ReactNode;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** The matters of one version. */
export function Matters({ list, draft, search, head, again, onDone }: MattersProps): ReactNode {
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
        measure="ITEM"
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
        answer={listAnswer(found, { error, fetching }, ask)}
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
