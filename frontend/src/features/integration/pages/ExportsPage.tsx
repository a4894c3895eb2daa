import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { DownloadExport } from "../components/DownloadExport";
import { useLooking } from "../components/useLooking";
import { type ExportRow, ExportsQuery } from "../exportQueries";
import { beingWritten, readExportSearch } from "../policies/exportStates";
import "./exports.css";

const route = getRouteApi("/staff/exports");

/** The files the reader asked for, newest first, until they expire. */
export function ExportsPage(): ReactNode {
  const { t } = useTranslation("exports");
  const search = readExportSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ExportsQuery,
    requestPolicy: "cache-and-network",
    variables: { first: PAGE_SIZE, after: search.after ?? null },
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const columns = useColumns();
  const found = data?.exports;
  useLooking((found?.nodes ?? []).some(({ state }) => beingWritten(state)) && !fetching && !error, again);
  return (
    <ListPage<ExportRow>
      title={t("title")}
      measure="FILE"
      columns={columns}
      rowKey={(row) => row.id}
      above={<p className="export-quiet">{t("about")}</p>}
      search={{ ...search }}
      onSearch={(raw) => void navigate({ search: readExportSearch({ ...raw }) })}
      choices={[]}
      sorts={[]}
      answer={{ ...listAnswer(found, { error, fetching: fetching && !found }, ask), retry: again }}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<ExportRow>[] {
  const { t } = useTranslation(["exports", "identity"]);
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "list",
        title: t("head.list"),
        onCard: "title",
        render: ({ list, format }) => `${t(`list.${list}`)} · ${format}`,
      },
      {
        key: "state",
        title: t("head.state"),
        width: "26%",
        onCard: "line",
        render: (row) => <State row={row} />,
      },
      {
        key: "purpose",
        title: t("head.purpose"),
        width: "16%",
        onCard: "line",
        render: ({ purpose }) => t(`identity:purpose.${purpose}`),
      },
      {
        key: "asked",
        title: t("head.asked"),
        width: "20%",
        onCard: "head",
        render: ({ askedAt }) => <time dateTime={askedAt}>{time.moment(askedAt)}</time>,
      },
      {
        key: "file",
        title: t("head.file"),
        width: "18%",
        onCard: "line",
        render: (row) =>
          row.state === "DONE" && (
            <div className="export-file">
              <DownloadExport one={row} />
              <span className="export-quiet">{t("until", { at: time.date(row.expiresAt) })}</span>
            </div>
          ),
      },
    ],
    [t, time],
  );
}

function State({ row: { state, refusal, rowsDone, rowsExpected } }: { row: ExportRow }): ReactNode {
  const { t } = useTranslation("exports");
  return (
    <>
      <div className={`export-state-${state.toLowerCase()}`}>{t(`state.${state}`)}</div>
      {state === "WRITING" && (
        <div className="export-quiet">
          {rowsExpected === null
            ? t("rows", { count: rowsDone })
            : t("progress", { done: rowsDone, total: Math.max(rowsDone, rowsExpected) })}
        </div>
      )}
      {(state === "DONE" || state === "EXPIRED") && (
        <div className="export-quiet">{t("rows", { count: rowsDone })}</div>
      )}
      {refusal !== null && <div className="export-wrong">{t(`refusal.${refusal}`)}</div>}
    </>
  );
}
