import { Select } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { PlacesQuery } from "../figuresQuery";
import type { Place } from "../policies/cockpitSearch";

interface PlaceSelectProps {
  readonly place: string;
  /** Where the reader's posts are: no way leads above them. */
  readonly tops: readonly Place[];
  readonly onChange: (place: string) => void;
}

/** Steps up and down the tree of divisions, from the reader's own place to the communities below it. */
export function PlaceSelect({ place, tops, onChange }: PlaceSelectProps): ReactNode {
  const { t } = useTranslation("statistics");
  const [{ data, fetching }] = useQuery({ query: PlacesQuery, variables: { code: place } });
  const path = data?.division?.path ?? [];
  const start = path.findIndex(({ code }) => tops.some((top) => top.code === code));
  const here = start < 0 ? [] : path.slice(start);
  const below = start < 0 ? [] : (data?.divisions.nodes ?? []);
  const others = tops.filter(({ code }) => here.every((one) => one.code !== code));
  const group = (label: string, places: readonly Place[]) =>
    places.length === 0
      ? []
      : [{ label, title: label, options: places.map(({ code, name }) => ({ value: code, label: name })) }];
  return (
    <Select
      className="cockpit-place"
      aria-label={t("place.label")}
      value={data?.division ? place : undefined}
      placeholder={t("place.label")}
      loading={fetching}
      showSearch={{ optionFilterProp: "label" }}
      popupMatchSelectWidth={false}
      notFoundContent={t("place.none")}
      onChange={onChange}
      options={[
        ...group(t("place.way"), here),
        ...group(t("place.below"), below),
        ...group(t("place.others"), others),
      ]}
    />
  );
}
