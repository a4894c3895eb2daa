import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Me } from "@/features/identity/me";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { type Coverage, CoverageQuery } from "@/features/organisation/bodyQueries";
import {
  type Gap,
  type OrganisationSearch,
  type OrganisationType,
  type Place,
  records,
} from "@/features/organisation/policies/organisationSearch";
import { useNames } from "../words";
import { Figure } from "./Figure";
import { FoundForm } from "./OrganisationForms";

interface CoverageViewProps {
  readonly me: Me;
  readonly community: Place;
  readonly search: OrganisationSearch;
}

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** Where nobody answers yet: every figure opens its cases. */
export function CoverageView({ me, community, search }: CoverageViewProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [{ data, error }, ask] = useQuery({
    query: CoverageQuery,
    variables: { community: community.code },
    requestPolicy: "cache-and-network",
    context: bodies,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={6} height={360} />;
  if (data.coverage === null) return <FaultNotice fault={notFound} onRetry={again} />;
  const coverage = data.coverage;
  const counts: Readonly<Record<Exclude<Gap, "crossed">, readonly [number, number]>> = {
    buildings: [coverage.buildingsWithoutHead.length, coverage.buildings.length],
    members: [coverage.gridsWithoutMember.length, coverage.grids.length],
    groups: [coverage.gridsWithoutPartyGroup.length, coverage.grids.length],
    branches: [coverage.estatesWithoutBranch.length, coverage.estates.length],
  };
  const { estatesWithCommittee: over, estatesCrossAppointed: crossed } = coverage;
  const to = (gap: Gap): OrganisationSearch => ({
    ...search,
    tab: "COVERAGE",
    gap: search.gap === gap ? undefined : gap,
  });
  return (
    <>
      <h2>{community.name}</h2>
      <div className="bodies-figures">
        {(["buildings", "members", "groups", "branches"] as const).map((gap) => (
          <Figure
            key={gap}
            name={t(`gap.${gap}`)}
            value={String(counts[gap][0])}
            hint={t("gap.of", { count: counts[gap][1] })}
            fine={counts[gap][0] === 0}
            to={to(gap)}
            open={search.gap === gap}
          />
        ))}
        <Figure
          name={t("gap.crossed")}
          value={
            over === 0 ? t("gap.noCases") : t("gap.percent", { percent: Math.round((crossed / over) * 100) })
          }
          hint={t("gap.crossedOf", { crossed, count: over })}
          fine={over === 0 ? undefined : crossed === over}
          to={to("crossed")}
          open={search.gap === "crossed"}
        />
      </div>
      {search.gap && (
        <Cases gap={search.gap} coverage={coverage} community={community} fills={records(me)} again={again} />
      )}
    </>
  );
}

const bodies = { additionalTypenames: ["OrganisationSheet", "Organisation"] };

interface CasesProps {
  readonly gap: Gap;
  readonly coverage: Coverage;
  readonly community: Place;
  /** The reader may record the body that is missing. */
  readonly fills: boolean;
  readonly again: () => void;
}

interface Missing {
  readonly id: string;
  readonly name: string;
  readonly type?: OrganisationType;
}

function Cases({ gap, coverage, community, fills, again }: CasesProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [filling, setFilling] = useState<Missing | null>(null);
  return (
    <section className="bodies-panel" aria-labelledby="cases-heading">
      <h3 id="cases-heading">{t(`gap.${gap}`)}</h3>
      {gap === "crossed" ? (
        <Crossed coverage={coverage} />
      ) : (
        <Gaps gap={gap} coverage={coverage} fills={fills} onFill={setFilling} />
      )}
      {filling?.type && (
        <FoundForm
          place={community}
          initial={{
            type: filling.type,
            ...(filling.type === "GRID_PARTY_GROUP" ? { grid: filling.id } : { estate: filling.id }),
          }}
          again={again}
          onClose={() => setFilling(null)}
          onDone={() => {
            setFilling(null);
            again();
          }}
        />
      )}
    </section>
  );
}

function missingIn(gap: Exclude<Gap, "crossed">, coverage: Coverage): readonly Missing[] {
  switch (gap) {
    case "buildings":
      return coverage.buildingsWithoutHead.map(({ id, name, grid }) => ({
        id,
        name: grid ? `${name}（${grid.name}）` : name,
      }));
    case "members":
      return coverage.gridsWithoutMember;
    case "groups":
      return coverage.gridsWithoutPartyGroup.map((grid) => ({ ...grid, type: "GRID_PARTY_GROUP" }));
    case "branches":
      return coverage.estatesWithoutBranch.map((estate) => ({ ...estate, type: "ESTATE_PARTY_BRANCH" }));
  }
}

interface GapsProps {
  readonly gap: Exclude<Gap, "crossed">;
  readonly coverage: Coverage;
  readonly fills: boolean;
  readonly onFill: (missing: Missing) => void;
}

function Gaps({ gap, coverage, fills, onFill }: GapsProps): ReactNode {
  const { t } = useTranslation("organisation");
  const missing = missingIn(gap, coverage);
  if (missing.length === 0) return <p className="bodies-fine">{t("gap.none")}</p>;
  return (
    <ul className="bodies-cases">
      {missing.map((one) => (
        <li key={one.id}>
          <span>{one.name}</span>
          {one.type && fills && (
            <Button size="small" onClick={() => onFill(one)}>
              {t(one.type === "GRID_PARTY_GROUP" ? "gap.fillGroup" : "gap.fillBranch")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Crossed({ coverage }: { coverage: Coverage }): ReactNode {
  const { t } = useTranslation("organisation");
  const names = useNames();
  const counted = coverage.estates.filter(({ committees }) => committees.length > 0);
  if (counted.length === 0) return <p className="bodies-none">{t("gap.noCommittee")}</p>;
  return (
    <ul className="bodies-cases">
      {counted.map(({ estate, branch, committees, crossAppointed }) => (
        <li key={estate.id}>
          <b>{estate.name}</b>
          <span>
            {[...(branch ? [branch] : []), ...committees].map(({ organisation: { id, name } }, at) => (
              <span key={id}>
                {at > 0 && t("comma")}
                <Link to="/organisations/$id" params={{ id }}>
                  {name}
                </Link>
              </span>
            ))}
          </span>
          <span className={crossAppointed.length === 0 ? "bodies-due" : "bodies-fine"}>
            {crossAppointed.length === 0 ? t("gap.notCrossed") : names(crossAppointed)}
          </span>
        </li>
      ))}
    </ul>
  );
}
