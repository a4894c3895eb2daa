import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "@/lib/faults/fault";
import { type Community, useCommunity } from "@/features/territory/components/phone/useCommunity";
import { useWhistlePoint } from "@/features/territory/components/phone/useWhistlePoint";
import { useProblemWords } from "../useProblemWords";
import type { Draft } from "./draft";
import type { ReportSearch } from "./reportSearch";
import { type Field, firstWrong, type WrongCodes } from "./wrongs";

/** The place told by the code at a door (address `?community=…&building=…&unit=…&point=…`). */
export interface Door {
  readonly waiting: boolean;
  readonly fault: Fault | null;
  readonly retry: () => void;
  /** What is wrong with the code, in words: doors outlive divisions and buildings. */
  readonly problem: string | null;
}

/** The part of a door's code that still holds, and what does not. */
function placeOfDoor(
  community: Community,
  search: ReportSearch,
  spot: string | null,
): { place: Partial<Draft>; wrongs: WrongCodes } {
  const building = community.buildings.find((one) => one.id === search.building);
  const unit = building?.units.find((one) => one === search.unit);
  return {
    place: {
      community: { code: community.code, name: community.name },
      building: building?.id ?? null,
      grid: null,
      unit: unit ?? null,
      spot,
      // A gate or a window lies in no building: then what people call it is the closest there is.
      ...(spot !== null && !building && { detail: spot }),
    },
    wrongs: {
      ...(search.building !== undefined && !building && { "place.building": "BUILDING_UNKNOWN" }),
      ...(building && search.unit !== undefined && unit === undefined && { "place.unit": "UNIT_UNKNOWN" }),
    },
  };
}

interface UseDoor {
  readonly search: ReportSearch;
  readonly draft: Draft;
  readonly wrong: WrongCodes;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onWrong: (wrongs: WrongCodes) => void;
}

/** Fills the draft's place from the door's code, once per code; a place chosen by hand afterwards stands. */
export function useDoor({ search, draft, wrong, onChange, onWrong }: UseDoor): Door {
  const { t } = useTranslation("phone");
  const say = useProblemWords();
  const code = search.community ?? null;
  const at = [search.building ?? "", search.unit ?? "", search.point ?? ""];
  const door = code === null ? null : [code, ...at].join("/");
  const fresh = door !== null && draft.door !== door;
  const answer = useCommunity(fresh ? code : null);
  const { community, problem } = answer;
  const { point, fault: pointFault } = useWhistlePoint(fresh ? (search.point ?? null) : null);
  // Its name is a help and no more: whatever becomes of it, the place is known from the address.
  const named = search.point === undefined || point !== undefined || pointFault !== null;

  useEffect(() => {
    if (!fresh) return;
    if (problem !== null) {
      onChange({ door, community: null, building: null, grid: null, unit: null, spot: null });
      onWrong({ "place.community": problem });
    } else if (community && named) {
      const { place, wrongs } = placeOfDoor(community, search, point?.name ?? null);
      onChange({ door, ...place });
      onWrong(wrongs);
    }
    // The address decides; the rest is what it was when the answer came.
  }, [fresh, door, community, problem, named, point, search, onChange, onWrong]);

  const doubtful: readonly Field[] = ["place.community", "place.building", "place.unit"];
  const first = firstWrong(Object.fromEntries(doubtful.map((field) => [field, wrong[field]])));
  const words = first && wrong[first] !== "REQUIRED" ? say(first, wrong[first]) : null;
  return {
    waiting: answer.loading || (fresh && community !== null && !named),
    fault: answer.fault,
    retry: answer.retry,
    problem: words !== null && door !== null ? t("wrong.door", { problem: words }) : null,
  };
}
