import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { rolesGivenBy } from "@/features/identity/policies/appointing";
import { states, userFilterOf } from "@/features/identity/policies/usersSearch";
import { peopleChange } from "@/features/identity/postQueries";
import { type UserRow, UsersQuery } from "@/features/identity/userQueries";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { type UsersListProps, useUsersSearch } from "./PostList";
import { usePlaceChoices } from "./usePlaceChoices";
import { usePlaceWords } from "./usersWords";

/** Who may log in, and as what. */
export function UserList({ me, search, wanted, above }: UsersListProps): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const onSearch = useUsersSearch();
  const places = usePlaceChoices(me, search.place);
  const columns = useColumns();
  const [{ data, error, fetching }, ask] = useQuery({
    query: UsersQuery,
    variables: { filter: userFilterOf(search, wanted), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
    context: peopleChange,
  });
  const found = data?.users;
  return (
    <ListPage<UserRow>
      title={t("title")}
      measure="PERSON"
      columns={columns}
      rowKey={({ id }) => id}
      above={above}
      search={{ ...search, ...(wanted !== undefined && { q: wanted }) }}
      privateSearch
      onSearch={(raw) => onSearch({ ...raw })}
      searchLabel={t("list.searchUser")}
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
          key: "state",
          label: t("field.state"),
          single: true,
          options: states.map((value) => ({ value, label: t(`state.${value}`) })),
        },
      ]}
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, ask)}
      empty={{ title: t("list.noUsers"), hint: t("list.noUsersHint") }}
    />
  );
}

/** Whether a login opens: a word and a sign, never a colour alone. */
export function UserState({ enabled }: { enabled: boolean }): ReactNode {
  const { t } = useTranslation("users");
  return (
    <span className={enabled ? "users-state users-state-on" : "users-state"}>
      <Icon name={enabled ? "done" : "pause"} size={18} />
      {t(enabled ? "state.ENABLED" : "state.DISABLED")}
    </span>
  );
}

function useColumns(): readonly Column<UserRow>[] {
  const { t } = useTranslation(["users", "identity"]);
  const place = usePlaceWords();
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "name",
        title: t("field.name"),
        width: "17%",
        onCard: "title",
        render: ({ person, name }) => (
          <Link to="/admin/users/$person" params={{ person }}>
            {name}
          </Link>
        ),
      },
      {
        key: "username",
        title: t("field.username"),
        width: "17%",
        onCard: "line",
        render: ({ username }) => username,
      },
      {
        key: "posts",
        title: t("field.posts"),
        onCard: "line",
        render: ({ posts }) =>
          posts.length === 0 ? (
            <span className="users-quiet">{t("person.noPosts")}</span>
          ) : (
            posts.map((post) => (
              <div key={post.id}>
                {t(`identity:role.${post.role}`)} <span className="users-quiet">{place(post)}</span>
              </div>
            ))
          ),
      },
      {
        key: "state",
        title: t("field.state"),
        width: "11%",
        onCard: "head",
        render: ({ enabled }) => <UserState enabled={enabled} />,
      },
      {
        key: "change",
        title: t("field.lastChange"),
        width: "20%",
        onCard: "hidden",
        render: ({ lastChange, changedAt }) => (
          <>
            {t(`change.${lastChange}`)}
            <div className="users-quiet">{time.moment(changedAt)}</div>
          </>
        ),
      },
    ],
    [t, place, time],
  );
}
