import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { useMe } from "@/features/identity/me";
import { ExportButton } from "@/features/integration/components/ExportButton";
import { BulkWriteOff } from "@/features/whistle/components/bulk/BulkWriteOff";
import { KindBadge, StateBadge } from "@/features/whistle/components/words/Badges";
import { DueCell, MomentCell, TitleCell } from "@/features/whistle/components/words/WhistleCells";
import { useConditionChips } from "@/features/whistle/components/words/useConditionChips";
import { handlingDeadline, isLate } from "@/features/whistle/handling";
import { type WhistleRow, WhistlesQuery } from "@/features/whistle/listQueries";
import {
  kinds,
  readWhistleSearch,
  sources,
  states,
  urgencies,
  whistleFilterOf,
  whistleSorts,
  writesOff,
} from "@/features/whistle/policies/searches";

const route = getRouteApi("/staff/whistles");

/** All whistles the reader's posts let them see. */
export function WhistlesPage(): ReactNode {
  const { t } = useTranslation("whistle");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readWhistleSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const [{ data, error, fetching }, again] = useQuery({
    query: WhistlesQuery,
    requestPolicy: "cache-and-network",
    variables: {
      filter: whistleFilterOf(search),
      orderBy: search.sort ?? whistleSorts[0],
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
  });
  const columns = useColumns();
  const chips = useConditionChips(search);
  const onSearch = (raw: object) => void navigate({ search: readWhistleSearch({ ...raw }) });
  const options = <T extends string>(prefix: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}` as "kind.SAFETY") }));
  const found = data?.whistles;
  return (
    <ListPage<WhistleRow>
      title={t("list.title")}
      measure="CASE"
      actions={
        <>
          {writesOff(me?.roles ?? []) && (
            <BulkWriteOff
              filter={whistleFilterOf(search)}
              onDone={() => again({ requestPolicy: "network-only" })}
            />
          )}
          <ExportButton
            roles={me?.roles ?? []}
            offers={[
              {
                list: "WHISTLES",
                conditions: { whistles: whistleFilterOf(search), orderBy: search.sort ?? whistleSorts[0] },
              },
            ]}
          />
        </>
      }
      columns={columns}
      rowKey={(row) => row.id}
      urgent={(row) => isLate(handlingDeadline(row.deadlines))}
      search={{ ...search }}
      onSearch={onSearch}
      searchLabel={t("list.search")}
      choices={[
        { key: "state", label: t("list.filter.state"), options: options("state", states) },
        { key: "kind", label: t("list.filter.kind"), options: options("kind", kinds) },
        { key: "urgency", label: t("list.filter.urgency"), options: options("urgency", urgencies) },
        { key: "source", label: t("list.filter.source"), options: options("source", sources) },
      ]}
      sorts={options("list.sort", whistleSorts)}
      toggles={[
        { key: "late", label: t("list.late") },
        { key: "mine", label: t("list.mine") },
      ]}
      chips={chips}
      answer={listAnswer(found, { error, fetching }, again)}
      empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<WhistleRow>[] {
  const { t, i18n } = useTranslation("whistle");
  // English words are longer than Chinese ones.
  const english = i18n.language === "en";
  return useMemo(
    () => [
      {
        key: "kind",
        title: t("column.kind"),
        width: english ? "9.4em" : "6.4em",
        onCard: "head",
        render: (row) => <KindBadge kind={row.kind} />,
      },
      {
        key: "title",
        title: t("column.title"),
        onCard: "title",
        render: (row) => <TitleCell whistle={row} />,
      },
      {
        key: "state",
        title: t("column.state"),
        width: english ? "8.6em" : "7.4em",
        onCard: "head",
        render: (row) => <StateBadge state={row.state} />,
      },
      {
        key: "due",
        title: t("column.due"),
        width: english ? "10.6em" : "12.4em",
        onCard: "line",
        render: (row) => <DueCell whistle={row} />,
      },
      {
        key: "place",
        title: t("column.place"),
        width: "16%",
        onCard: "line",
        render: (row) => row.place.words,
      },
      {
        key: "lead",
        title: t("column.lead"),
        width: "12%",
        onCard: "hidden",
        render: (row) => row.lead?.name ?? <span className="cell-none">{t("list.noLead")}</span>,
      },
      {
        key: "blown",
        title: t("column.blown"),
        width: "10.4em",
        onCard: "hidden",
        render: (row) => <MomentCell at={row.blownAt} />,
      },
    ],
    [t, english],
  );
}
