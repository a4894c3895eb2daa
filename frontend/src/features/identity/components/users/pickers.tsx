import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { SearchSelect } from "@/components/SearchSelect";
import { type Me, useMe } from "@/features/identity/me";
import { PostDivisionsQuery, PostOrganisationsQuery, ServingQuery } from "@/features/identity/postQueries";

/** What antd's `Form.Item` adds. */
interface FieldProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

function useSearched() {
  const [search, setSearch] = useState("");
  return { search: search === "" ? null : search.slice(0, 50), setSearch };
}

interface PersonSelectProps extends FieldProps {
  /** Ids of those who are out of the question. */
  readonly without?: readonly string[];
}

/** Somebody who serves or has served where the reader gives posts, by name; never the reader. */
export function PersonSelect({ without = [], ...rest }: PersonSelectProps): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const { search, setSearch } = useSearched();
  const me = useMe();
  const [{ data, fetching }] = useQuery({ query: ServingQuery, variables: { search, place: null } });
  const options = useMemo(() => {
    const own = new Set((me?.posts ?? []).map(({ id }) => id));
    const people = new Map<string, { name: string; self: boolean; roles: Set<string> }>();
    for (const { id, holder, post } of data?.posts.nodes ?? []) {
      const person = people.get(holder.id) ?? { name: holder.name, self: false, roles: new Set() };
      person.self ||= own.has(id);
      person.roles.add(t(`identity:role.${post.role}`));
      people.set(holder.id, person);
    }
    return [...people]
      .filter(([id, { self }]) => !self && !without.includes(id))
      .map(([id, { name, roles }]) => ({
        value: id,
        label: t("person.option", { name, roles: [...roles].join(t("and")) }),
      }));
  }, [data, me, without, t]);
  return (
    <SearchSelect<string>
      {...rest}
      placeholder={t("person.search")}
      noMatch={t("person.noMatch")}
      options={options}
      loading={fetching}
      onSearch={setSearch}
    />
  );
}

interface DivisionSelectProps extends FieldProps {
  readonly level: "VILLAGE" | "TOWN" | "COUNTY";
  /** Code of the division they lie below; anywhere when not said. */
  readonly parent?: string | undefined;
}

/** A division of one level, by name, pinyin, initials or code. */
export function DivisionSelect({ level, parent, ...rest }: DivisionSelectProps): ReactNode {
  const { t } = useTranslation("users");
  const { search, setSearch } = useSearched();
  const [{ data, fetching }] = useQuery({
    query: PostDivisionsQuery,
    variables: { parent: parent ?? null, search, level },
  });
  const options = useMemo(
    () =>
      (data?.divisions.nodes ?? []).map(({ code, name, path }) => {
        const above = path.at(-2);
        return {
          value: code,
          label: above && above.code !== parent ? t("place.in", { name, above: above.name }) : name,
        };
      }),
    [data, parent, t],
  );
  return (
    <SearchSelect<string>
      {...rest}
      placeholder={t("place.search")}
      noMatch={t("place.noMatch")}
      options={options}
      loading={fetching}
      onSearch={setSearch}
    />
  );
}

const teams = ["MEDIATION_TEAM", "VOLUNTEER_TEAM", "CARING_GROUP"];
const departments = ["DEPARTMENT", "TOWN"];

/** Which organisations a kind of post may be in. */
const fitting = {
  TEAM: (type: string) => teams.includes(type),
  DEPARTMENT: (type: string) => departments.includes(type),
  ORGANISATION: (type: string) => !departments.includes(type),
} as const;

interface PostOrganisationSelectProps extends FieldProps {
  readonly kind: keyof typeof fitting;
  /** Code of the division that they work for; anywhere when not said. */
  readonly place?: string | undefined;
}

/** An organisation that posts of a kind are in, by name. */
export function PostOrganisationSelect({ kind, place, ...rest }: PostOrganisationSelectProps): ReactNode {
  const { t } = useTranslation("users");
  const { search, setSearch } = useSearched();
  const [{ data, fetching }] = useQuery({
    query: PostOrganisationsQuery,
    variables: { search, place: place ?? null },
  });
  const options = useMemo(
    () =>
      (data?.organisations.nodes ?? [])
        .filter(({ type }) => fitting[kind](type))
        .map(({ id, name }) => ({ value: id, label: name })),
    [data, kind],
  );
  return (
    <SearchSelect<string>
      {...rest}
      placeholder={t("organisation.search")}
      noMatch={t("organisation.noMatch")}
      options={options}
      loading={fetching}
      onSearch={setSearch}
    />
  );
}

/** Whether one of the posts is the reader's own: nobody appoints or ends themselves. */
export const isSelf = (me: Me | null, posts: readonly { readonly id: string }[]): boolean =>
  posts.some(({ id }) => me?.posts.some((own) => own.id === id));
