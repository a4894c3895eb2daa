import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Draft } from "../report/draft";
import { fieldId, type Wrongs } from "../report/wrongs";
import { Choice } from "@/components/phone/Choice";
import type { Community } from "@/features/territory/components/phone/useCommunity";

interface SpotProps {
  readonly community: Community;
  readonly draft: Draft;
  readonly wrongs: Wrongs;
  readonly onChange: (part: Partial<Draft>) => void;
}

/** Grid, building and unit: as much as is known. A building tells its grid, so that one is then not asked. */
export function SpotInCommunity({ community, draft, wrongs, onChange }: SpotProps): ReactNode {
  const { t } = useTranslation("phone");
  const building = community.buildings.find((one) => one.id === draft.building);
  const buildings = community.buildings.filter((one) => draft.grid === null || one.grid?.id === draft.grid);
  return (
    <>
      {community.grids.length > 0 && (
        <Choice
          id={fieldId("place.grid")}
          label={t("where.grid")}
          hint={t("where.gridHint")}
          wrong={wrongs("place.grid")}
          none={t("where.gridUnknown")}
          value={building ? (building.grid?.id ?? null) : draft.grid}
          options={community.grids}
          onChange={(grid) => onChange({ grid, building: null, unit: null })}
        />
      )}
      {buildings.length > 0 && (
        <Choice
          id={fieldId("place.building")}
          label={t("where.building")}
          wrong={wrongs("place.building")}
          none={t("where.unknown")}
          value={draft.building}
          options={buildings}
          onChange={(id) => onChange({ building: id, unit: null })}
        />
      )}
      {building && building.units.length > 0 && (
        <Choice
          id={fieldId("place.unit")}
          label={t("where.unit")}
          wrong={wrongs("place.unit")}
          none={t("where.unitUnknown")}
          value={draft.unit}
          options={building.units.map((unit) => ({ id: unit, name: unit }))}
          onChange={(unit) => onChange({ unit })}
        />
      )}
    </>
  );
}
