import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { Choice } from "@/components/phone/Choice";
import { type ActivitySearch, EVERYWHERE, shows } from "@/features/culture/policies/activitySearch";
import { PickCommunity } from "@/features/territory/components/phone/PickCommunity";
import type { ActivityPlace } from "./useActivityPlace";
import "@/features/territory/components/phone/place-card.css";
import "./activity-filters.css";

/** What comes, what is open, one's own, what is over: each an address of its own. */
export function ShowTabs(): ReactNode {
  const { t } = useTranslation("culture");
  return (
    <nav className="show-tabs" aria-label={t("filters")}>
      {shows.map((one) => (
        <Link
          key={one}
          from="/r/activities"
          to="."
          search={(old) => ({ ...old, show: one === "soon" ? undefined : one })}
          className="button"
          activeOptions={{ exact: true }}
          resetScroll={false}
        >
          {t(`show.${one}`)}
        </Link>
      ))}
    </nav>
  );
}

const FIELD = "activities-community";

interface PlaceFilterProps {
  readonly place: ActivityPlace;
  readonly brand: string | null;
  readonly onChange: (search: Pick<ActivitySearch, "community" | "brand">) => void;
}

/** Whose activities: one community's or all of them, and within one a brand's. */
export function PlaceFilter({ place, brand, onChange }: PlaceFilterProps): ReactNode {
  const { t } = useTranslation("culture");
  const [picking, setPicking] = useState(false);
  // Opening and closing replace the control that had the focus; the next one takes it over.
  const change = useRef<HTMLButtonElement>(null);
  const was = useRef(picking);
  useEffect(() => {
    if (was.current === picking) return;
    was.current = picking;
    (picking ? document.getElementById(FIELD) : change.current)?.focus();
  }, [picking]);
  const choose = (community: string | undefined) => {
    setPicking(false);
    onChange({ ...(community !== undefined && { community }) });
  };
  // Until it is known whose activities they are, nothing is said rather than something wrong.
  const all = place.known && place.code === null;
  const words = place.unknown ? t("community.unknown") : all ? t("community.all") : place.name;
  return (
    <>
      {picking ? (
        <PickCommunity id={FIELD} onChoose={choose}>
          <button type="button" className="button" onClick={() => choose(EVERYWHERE)}>
            {t("community.all")}
          </button>
          <button type="button" className="button" onClick={() => setPicking(false)}>
            {t("community.keep")}
          </button>
        </PickCommunity>
      ) : (
        <div className="place-card">
          <Icon name="place" size={24} />
          <p role="status">{words ?? " "}</p>
          {place.own !== null && place.own !== place.code && (
            <button type="button" className="button quiet" onClick={() => choose(undefined)}>
              {t("community.own")}
            </button>
          )}
          <button ref={change} type="button" className="button" onClick={() => setPicking(true)}>
            {t("community.change")}
          </button>
        </div>
      )}
      {place.brands.length > 0 && (
        <Choice
          id="activities-brand"
          label={t("brand.label")}
          none={t("brand.all")}
          value={brand}
          options={place.brands}
          onChange={(id) => onChange({ ...place.chosen, ...(id !== null && { brand: id }) })}
        />
      )}
    </>
  );
}
