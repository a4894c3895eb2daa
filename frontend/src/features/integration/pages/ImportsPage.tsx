import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { useMe } from "@/features/identity/me";
import { communitiesOf } from "@/features/people/policies/places";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { NewImport } from "../components/NewImport";
import { readImportSearch } from "../policies/importSearch";
import { type ImportRow, ImportsQuery } from "../queries";
import "./imports.css";

const route = getRouteApi("/staff/imports");

/** Files that came in, newest first, and the way to bring another. */
export function ImportsPage(): ReactNode {
  const { t } = useTranslation("imports");
  const search = readImportSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const communities = communitiesOf(me);
  const [{ data, error, fetching }, again] = useQuery({
    query: ImportsQuery,
    requestPolicy: "cache-and-network",
    variables: { community: search.place ?? null, first: PAGE_SIZE, after: search.after ?? null },
  });
  const columns = useColumns();
  const found = data?.imports;
  return (
    <ListPage<ImportRow>
      title={t("title")}
      measure="FILE"
      columns={columns}
      rowKey={(row) => row.id}
      above={<NewImport me={me} />}
      search={{ ...search }}
      onSearch={(raw) => void navigate({ search: readImportSearch({ ...raw }) })}
      choices={
        communities.length > 1
          ? [
              {
                key: "place",
                label: t("new.community"),
                single: true,
                options: communities.map(({ code, name }) => ({ value: code, label: name })),
              },
            ]
          : []
      }
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, again)}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

function useColumns(): readonly Column<ImportRow>[] {
  const { t } = useTranslation("imports");
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "kind",
        title: t("head.kind"),
        onCard: "title",
        render: ({ id, kind }) => (
          <Link to="/imports/$id" params={{ id }}>
            {t(`kind.${kind}`)}
          </Link>
        ),
      },
      {
        key: "state",
        title: t("head.state"),
        width: "18%",
        onCard: "head",
        render: ({ state }) => t(`state.${state}`),
      },
      {
        key: "rows",
        title: t("head.rows"),
        width: "14%",
        onCard: "line",
        render: ({ rowCount }) => (rowCount === null ? "" : t("rows", { count: rowCount })),
      },
      {
        key: "community",
        title: t("head.community"),
        width: "22%",
        onCard: "hidden",
        render: ({ community }) => community.name,
      },
      {
        key: "by",
        title: t("head.by"),
        width: "26%",
        onCard: "line",
        render: ({ uploadedBy, uploadedAt }) => (
          <>
            {uploadedBy} <time dateTime={uploadedAt}>{time.moment(uploadedAt)}</time>
          </>
        ),
      },
    ],
    [t, time],
  );
}
