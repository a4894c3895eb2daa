import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Me } from "@/features/identity/me";
import { GridPlacesQuery } from "@/features/territory/gridQueries";
import { faultOf } from "@/lib/faults/fault";
import {
  type OrganisationSearch,
  type Place,
  placesOf,
} from "@/features/organisation/policies/organisationSearch";

interface AtCommunityProps {
  readonly me: Me;
  readonly search: OrganisationSearch;
  readonly children: (community: Place) => ReactNode;
}

/** What is looked at in one community: the reader's own, or the one chosen on the way down from their town or county. */
export function AtCommunity({ me, search, children }: AtCommunityProps): ReactNode {
  const { t } = useTranslation("organisation");
  const tops = placesOf(me);
  const place = search.place ?? (tops.length === 1 ? tops[0]?.code : undefined);
  if (place === undefined) {
    return tops.length === 0 ? (
      <p className="bodies-none">{t("place.nowhere")}</p>
    ) : (
      <Places label={t("place.mine")} places={tops} search={search} />
    );
  }
  return (
    <Here key={place} place={place} search={search}>
      {children}
    </Here>
  );
}

function Here({
  place,
  search,
  children,
}: Omit<AtCommunityProps, "me"> & { readonly place: string }): ReactNode {
  const { t } = useTranslation("organisation");
  const [{ data, error }, again] = useQuery({ query: GridPlacesQuery, variables: { code: place } });
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  if (!data) return <SkeletonLines lines={6} height={360} />;
  if (data.community) return children(data.community);
  if (data.division === null) return <p className="bodies-none">{t("place.unknown")}</p>;
  return (
    <Places
      label={t("place.below", { name: data.division.name })}
      places={data.divisions.nodes}
      search={search}
    />
  );
}

interface PlacesProps {
  readonly label: string;
  readonly places: readonly Place[];
  readonly search: OrganisationSearch;
}

function Places({ label, places, search }: PlacesProps): ReactNode {
  const { t } = useTranslation("organisation");
  return (
    <section className="bodies-places">
      <h2>{label}</h2>
      {places.length === 0 && <p className="bodies-none">{t("place.nothingBelow")}</p>}
      <ul>
        {places.map(({ code, name }) => (
          <li key={code}>
            <Link to="/organisations" search={{ ...search, place: code }} className="button">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
