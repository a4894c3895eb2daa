import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { faultOf } from "@/lib/faults/fault";
import { graphql } from "@/lib/graphql/graphql";
import { Choice } from "@/components/phone/Choice";

const DivisionsQuery = graphql(`
  query PhoneDivisions($parent: String, $level: DivisionLevel!) {
    divisions(parent: $parent, level: $level, first: 100) {
      nodes {
        code
        name
      }
    }
  }
`);

/** The divisions of a level below `parent`; for the counties, which have no choice above them, below nothing. */
function useDivisions(level: "COUNTY" | "TOWN" | "VILLAGE", parent: string | null) {
  const [{ data, fetching, error, operation }, ask] = useQuery({
    query: DivisionsQuery,
    variables: { level, parent },
    pause: level !== "COUNTY" && parent === null,
  });
  const asked = level === "COUNTY" || parent !== null;
  // Until the next answer comes, the hook still holds that for the choice before.
  const known = asked && operation?.variables.parent === parent ? data : undefined;
  return {
    options: (known?.divisions.nodes ?? []).map(({ code, name }) => ({ id: code, name })),
    fetching,
    error,
    retry: () => ask({ requestPolicy: "network-only" }),
  };
}

interface CommunityWalkProps {
  readonly id: string;
  readonly wrong: string | null;
  readonly chosen: string | null;
  /** Null takes the choice back: another county or town was chosen. */
  readonly onChoose: (community: { code: string; name: string } | null) => void;
}

/** For those who do not know the community's official name: county, then town, then community or village. */
export function CommunityWalk({ id, wrong, chosen, onChoose }: CommunityWalkProps): ReactNode {
  const { t } = useTranslation("territory");
  const [county, setCounty] = useState<string | null>(null);
  const [town, setTown] = useState<string | null>(null);
  const counties = useDivisions("COUNTY", null);
  const towns = useDivisions("TOWN", county);
  const communities = useDivisions("VILLAGE", town);
  const failed = [counties, towns, communities].find((one) => one.error);

  return (
    <>
      <Choice
        id={`${id}-county`}
        label={t("county")}
        none={t("choose")}
        value={county}
        options={counties.options}
        onChange={(code) => {
          setCounty(code);
          setTown(null);
          onChoose(null);
        }}
      />
      <Choice
        id={`${id}-town`}
        label={t("town")}
        none={t("choose")}
        value={town}
        options={towns.options}
        busy={county === null || towns.fetching}
        onChange={(code) => {
          setTown(code);
          onChoose(null);
        }}
      />
      <Choice
        id={id}
        label={t("community")}
        wrong={wrong}
        none={t("choose")}
        value={chosen}
        options={communities.options}
        busy={town === null || communities.fetching}
        onChange={(code) => {
          const found = communities.options.find((one) => one.id === code);
          onChoose(found ? { code: found.id, name: found.name } : null);
        }}
      />
      {failed?.error && <FaultNotice fault={faultOf(failed.error)} onRetry={failed.retry} />}
    </>
  );
}
