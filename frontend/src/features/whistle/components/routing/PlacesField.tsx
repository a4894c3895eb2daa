import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { graphql } from "@/lib/graphql/graphql";
import type { RoutingRule, RoutingTable } from "@/features/whistle/routingQueries";
import { placeValue } from "./ruleInput";

const BelowQuery = graphql(`
  query RoutingPlacesBelow($parent: String!) {
    divisions(parent: $parent, first: 100) {
      nodes {
        code
        name
      }
    }
  }
`);

const CommunityQuery = graphql(`
  query RoutingPlacesOfCommunity($code: String!) {
    community(code: $code) {
      code
      name
      estates {
        estate {
          id
          name
        }
      }
      grids {
        id
        name
      }
      buildings {
        id
        name
      }
    }
  }
`);

interface PlacesFieldProps {
  readonly id?: string;
  readonly place: RoutingTable["place"];
  /** Places chosen before, by their names. */
  readonly known: RoutingRule["places"];
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

/** Where a rule is for: what lies below the place, and on the ground of one community at a time. */
export function PlacesField({ id, place, known, value, onChange }: PlacesFieldProps): ReactNode {
  const { t } = useTranslation("routing");
  const [community, setCommunity] = useState<string | null>(null);
  const [{ data: below }] = useQuery({ query: BelowQuery, variables: { parent: place.code } });
  const [{ data: inside }] = useQuery({
    query: CommunityQuery,
    variables: { code: community ?? "" },
    pause: community === null,
  });
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(
    new Map(known.map(({ kind, reference, name }) => [placeValue(kind, reference), name])),
  );
  const divisions = below?.divisions.nodes ?? [];
  const found = inside?.community;
  const name = (part: string) => `${found?.name ?? ""} › ${part}`;
  const groups = [
    {
      label: t("place.DIVISION"),
      options: divisions.map(({ code, name: called }) => ({
        value: placeValue("DIVISION", code),
        label: called,
      })),
    },
    ...(community !== null && found?.code === community
      ? [
          {
            label: t("place.ESTATE"),
            options: found.estates.map(({ estate }) => ({
              value: placeValue("ESTATE", estate.id),
              label: name(estate.name),
            })),
          },
          {
            label: t("place.GRID"),
            options: found.grids.map((grid) => ({
              value: placeValue("GRID", grid.id),
              label: name(grid.name),
            })),
          },
          {
            label: t("place.BUILDING"),
            options: found.buildings.map((building) => ({
              value: placeValue("BUILDING", building.id),
              label: name(building.name),
            })),
          },
        ]
      : []),
  ].filter(({ options }) => options.length > 0);
  const offered = new Set(groups.flatMap(({ options }) => options.map((option) => option.value)));
  // What was chosen in another community keeps its name.
  const before = (value ?? []).filter((one) => !offered.has(one));
  const options = [
    ...(before.length > 0
      ? [
          {
            label: t("place.chosen"),
            options: before.map((one) => ({ value: one, label: seen.get(one) ?? one })),
          },
        ]
      : []),
    ...groups,
  ];
  return (
    <div className="rule-places">
      {place.level === "TOWN" && (
        <Select
          aria-label={t("place.within")}
          placeholder={t("place.within")}
          allowClear
          value={community}
          onChange={(code: string | null | undefined) => setCommunity(code ?? null)}
          options={divisions.map(({ code, name: called }) => ({ value: code, label: called }))}
        />
      )}
      <Select
        {...(id !== undefined && { id })}
        mode="multiple"
        value={value ?? []}
        placeholder={t("anywhere")}
        showSearch={{ optionFilterProp: "label" }}
        options={options}
        onChange={(chosen: string[]) => {
          const named = new Map(seen);
          for (const { options: some } of groups)
            for (const one of some) if (chosen.includes(one.value)) named.set(one.value, one.label);
          setSeen(named);
          onChange?.(chosen);
        }}
      />
    </div>
  );
}
