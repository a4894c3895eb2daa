import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, compact, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import type { Me } from "@/features/identity/me";
import { rolesGivenBy } from "@/features/identity/policies/appointing";
import {
  otherHoldings,
  postFilterOf,
  readUsersSearch,
  type UsersSearch,
  wantedOf,
} from "@/features/identity/policies/usersSearch";
import { peopleChange, type PostRow, PostsQuery } from "@/features/identity/postQueries";
import { usePlaceChoices } from "./usePlaceChoices";
import { usePlaceWords, useTermWords } from "./usersWords";

export interface UsersListProps {
  readonly me: Me;
  readonly search: UsersSearch;
  /** Whom one looks for; in the browser's history, in no address. */
  readonly wanted: string | undefined;
  readonly above: ReactNode;
}

/** Takes what the filters say into the address, and whom they look for into the history. */
export function useUsersSearch(): (raw: Record<string, unknown>) => void {
  const navigate = useNavigate();
  return (raw) => {
    const wanted = wantedOf(raw.q);
    void navigate({
      to: "/admin/users",
      search: readUsersSearch(raw),
      state: wanted === undefined ? {} : { wanted },
    });
  };
}

/** Who does what where. */
export function PostList({ me, search, wanted, above }: UsersListProps): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const onSearch = useUsersSearch();
  const places = usePlaceChoices(me, search.place);
  const columns = useColumns();
  const [{ data, error, fetching }, ask] = useQuery({
    query: PostsQuery,
    variables: { filter: postFilterOf(search, wanted), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
    context: peopleChange,
  });
  const found = data?.posts;
  // Which of the two lists it is narrows nothing.
  const conditions = compact({ ...search, tab: undefined });
  return (
    <ListPage<PostRow>
      title={t("title")}
      measure="ITEM"
      columns={columns}
      rowKey={({ id }) => id}
      above={above}
      search={{ ...conditions, ...(wanted !== undefined && { q: wanted }) }}
      privateSearch
      onSearch={(raw) => onSearch({ ...raw, tab: "POSTS" })}
      searchLabel={t("list.searchName")}
      choices={[
        ...(places.length > 0
          ? [{ key: "place", label: t("field.place"), single: true, options: places }]
          : []),
        {
          key: "role",
          label: t("field.role"),
          single: true,
          options: rolesGivenBy(me).map((value) => ({ value, label: t(`identity:role.${value}`) })),
        },
        {
          key: "holding",
          label: t("field.holding"),
          single: true,
          unset: t("holding.CURRENT"),
          options: otherHoldings.map((value) => ({ value, label: t(`holding.${value}`) })),
        },
      ]}
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, ask)}
      empty={{ title: t("list.noPosts"), hint: t("list.noPostsHint") }}
    />
  );
}

function useColumns(): readonly Column<PostRow>[] {
  const { t } = useTranslation(["users", "identity"]);
  const place = usePlaceWords();
  const term = useTermWords();
  return useMemo(
    () => [
      {
        key: "name",
        title: t("field.name"),
        width: "20%",
        onCard: "title",
        render: ({ holder }) => (
          <Link to="/admin/users/$person" params={{ person: holder.id }}>
            {holder.name}
          </Link>
        ),
      },
      {
        key: "role",
        title: t("field.role"),
        width: "16%",
        onCard: "head",
        render: ({ post }) => t(`identity:role.${post.role}`),
      },
      {
        key: "place",
        title: t("field.place"),
        onCard: "line",
        render: ({ post, unit }) => place(post, unit),
      },
      {
        key: "term",
        title: t("field.term"),
        width: "26%",
        onCard: "line",
        render: (row) => (
          <>
            <div>{row.calledOff ? t("holding.calledOff") : term(row.post.validFrom, row.post.validTo)}</div>
            <Substitutes row={row} />
          </>
        ),
      },
    ],
    [t, place, term],
  );
}

/** Who stands in for whom. */
export function Substitutes({ row: { standsInFor, substitutes } }: { row: PostRow }): ReactNode {
  const { t } = useTranslation("users");
  const term = useTermWords();
  return (
    <>
      {standsInFor && (
        <div className="users-quiet">{t("post.standsInFor", { name: standsInFor.holder.name })}</div>
      )}
      {substitutes.map(({ id, holder, validFrom, validTo }) => (
        <div key={id} className="users-quiet">
          {t("post.substitute", { name: holder.name, term: term(validFrom, validTo) })}
        </div>
      ))}
    </>
  );
}
