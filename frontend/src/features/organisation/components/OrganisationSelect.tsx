import { type ReactNode, useMemo, useState } from "react";
import { useQuery } from "urql";
import { SearchSelect } from "@/components/SearchSelect";
import { graphql } from "@/lib/graphql/graphql";

const OrganisationsQuery = graphql(`
  query Organisations($search: String, $county: String) {
    organisations(search: $search, county: $county, first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

interface OrganisationSelectProps<Value extends string | string[]> {
  readonly id?: string;
  readonly multiple?: boolean;
  /** Six digits of the county whose organisations may be sent for. */
  readonly county: string;
  readonly placeholder: string;
  readonly noMatch: string;
  /** Already known ones, so that a value chosen for the person shows its name at once. */
  readonly known?: readonly Named[];
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

/** Any organisation may answer a whistle (随哨而动): search by name. */
export function OrganisationSelect<Value extends string | string[]>({
  county,
  known,
  ...rest
}: OrganisationSelectProps<Value>): ReactNode {
  const [search, setSearch] = useState("");
  const [{ data, fetching }] = useQuery({
    query: OrganisationsQuery,
    variables: { search: search === "" ? null : search, county },
  });
  const options = useMemo(() => {
    const found = data?.organisations.nodes ?? [];
    const shown = search === "" ? (known ?? []).filter((one) => found.every(({ id }) => id !== one.id)) : [];
    return [...shown, ...found].map(({ id, name }) => ({ value: id, label: name }));
  }, [data, known, search]);
  return <SearchSelect<Value> {...rest} options={options} loading={fetching} onSearch={setSearch} />;
}
