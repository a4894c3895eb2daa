import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { PlaceHere } from "@/features/territory/components/places/PlaceHere";
import { type PlaceRow, PlacesQuery } from "@/features/territory/placeQueries";
import { divisionLevels, readPlaceSearch } from "@/features/territory/policies/placeSearch";
import "./places.css";

const route = getRouteApi("/staff/places");

/** 区划: the tree of divisions from the provinces down to every village, walked level by level or searched. */
export function PlacesPage(): ReactNode {
  const { t } = useTranslation("places");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const { at, ...search } = readPlaceSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const [{ data, error, fetching }, again] = useQuery({
    query: PlacesQuery,
    variables: {
      parent: at ?? null,
      search: search.q ?? null,
      level: search.level ?? null,
      revoked: search.revoked ?? false,
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
  });
  const columns = useColumns();
  const found = data?.divisions;
  return (
    <ListPage<PlaceRow>
      title={t("title")}
      measure="ONE"
      columns={columns}
      rowKey={(row) => row.code}
      above={at === undefined ? undefined : <PlaceHere key={at} code={at} />}
      // Where one stands is no filter: clearing them stays there.
      search={search}
      onSearch={(raw) => void navigate({ search: readPlaceSearch({ ...raw, at }) })}
      searchLabel={t("search")}
      choices={[
        {
          key: "level",
          label: t("column.level"),
          single: true,
          options: divisionLevels.map((level) => ({ value: level, label: t(`level.${level}`) })),
        },
      ]}
      toggles={[{ key: "revoked", label: t("withRevoked") }]}
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, again)}
      empty={{ title: t("nothingBelow"), hint: t("nothingBelowHint") }}
    />
  );
}

function useColumns(): readonly Column<PlaceRow>[] {
  const { t } = useTranslation("places");
  return useMemo(
    () => [
      {
        key: "name",
        title: t("column.name"),
        onCard: "title",
        render: ({ code, name, validTo }) => (
          <>
            <Link to="/places" search={{ at: code }}>
              {name}
            </Link>
            {validTo !== null && <span className="places-revoked">{t("revoked")}</span>}
          </>
        ),
      },
      {
        key: "level",
        title: t("column.level"),
        width: "14%",
        onCard: "line",
        render: ({ level }) => t(`level.${level}`),
      },
      {
        key: "code",
        title: t("column.code"),
        width: "18%",
        onCard: "line",
        render: ({ shortCode }) => <span className="places-code">{shortCode}</span>,
      },
      {
        key: "way",
        title: t("column.way"),
        width: "34%",
        onCard: "line",
        render: ({ path }) =>
          path
            .slice(0, -1)
            .map(({ name }) => name)
            .join(" › "),
      },
    ],
    [t],
  );
}
