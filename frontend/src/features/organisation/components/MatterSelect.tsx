import { type ReactNode, useMemo, useState } from "react";
import { useQuery } from "urql";
import { SearchSelect } from "@/components/SearchSelect";
import { graphql, type ResultOf } from "@/lib/graphql/graphql";

const MattersQuery = graphql(`
  query Matters($search: String) {
    matters(search: $search, first: 100) {
      nodes {
        id
        code
        kind
        title
        legalBasis
        lead {
          id
          name
        }
      }
    }
  }
`);

export type MatterChoice = ResultOf<typeof MattersQuery>["matters"]["nodes"][number];

interface MatterSelectProps {
  readonly id?: string;
  readonly placeholder: string;
  readonly noMatch: string;
  /** Matters of this kind stand first; the others follow, because residents often pick the wrong kind. */
  readonly kind: MatterChoice["kind"];
  readonly kindName: (kind: MatterChoice["kind"]) => string;
  readonly onMatter: (matter: MatterChoice | null) => void;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
}

/** A matter of the duty list in force, by code or words. */
export function MatterSelect({ kind, kindName, onMatter, onChange, ...rest }: MatterSelectProps): ReactNode {
  const [search, setSearch] = useState("");
  const [{ data, fetching }] = useQuery({
    query: MattersQuery,
    variables: { search: search === "" ? null : search },
  });
  const matters = data?.matters.nodes;
  const options = useMemo(() => {
    const found = matters ?? [];
    return [...found.filter((one) => one.kind === kind), ...found.filter((one) => one.kind !== kind)].map(
      (one) => ({ value: one.id, label: `${one.code} ${one.title}`, group: kindName(one.kind) }),
    );
  }, [matters, kind, kindName]);
  return (
    <SearchSelect<string>
      {...rest}
      options={options}
      loading={fetching}
      onSearch={setSearch}
      onChange={(id) => {
        onMatter(matters?.find((one) => one.id === id) ?? null);
        onChange?.(id);
      }}
    />
  );
}
