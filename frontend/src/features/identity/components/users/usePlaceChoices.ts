import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { GridPlacesQuery } from "@/features/territory/gridQueries";
import type { Me } from "@/features/identity/me";
import { divisionsOf, isCommunity } from "@/features/identity/policies/appointing";
import { PostDivisionsQuery } from "@/features/identity/postQueries";

interface Choice {
  readonly value: string;
  readonly label: string;
}

const choicesOf = (places: readonly { readonly code: string; readonly name: string }[]): readonly Choice[] =>
  places.map(({ code, name }) => ({ value: code, label: name }));

/**
 * The places that a list may be narrowed to: those where the reader gives posts, the way down to the chosen one, and
 * what lies right below it, so that one walks down by choosing. None for the secretary of one community.
 */
export function usePlaceChoices(me: Me | null, chosen: string | undefined): readonly Choice[] {
  const { t } = useTranslation("users");
  const tops = useMemo(() => (me ? divisionsOf(me) : []), [me]);
  const at = chosen ?? (tops?.length === 1 ? tops[0]?.code : undefined);
  const pause = at === undefined || (isCommunity(at) && tops?.length === 1 && tops[0]?.code === at);
  const [{ data: below }] = useQuery({ query: GridPlacesQuery, variables: { code: at ?? "" }, pause });
  const [{ data: roots }] = useQuery({
    query: PostDivisionsQuery,
    variables: { parent: null, search: null, level: "COUNTY" },
    pause: tops !== null,
  });
  return useMemo(() => {
    const starts = tops ?? roots?.divisions.nodes ?? [];
    if (tops?.length === 1 && tops[0] && isCommunity(tops[0].code)) return [];
    const codes = new Set(starts.map(({ code }) => code));
    const path = below?.division?.path ?? [];
    const from = path.findIndex(({ code }) => codes.has(code));
    const way = from < 0 ? [] : path.slice(from + 1);
    const deeper = (pause ? [] : (below?.divisions.nodes ?? [])).filter(
      ({ code }) => !way.some((one) => one.code === code),
    );
    return [
      ...choicesOf(starts),
      ...choicesOf(way),
      ...deeper.map(({ code, name }) => ({ value: code, label: t("place.below", { name }) })),
    ];
  }, [tops, roots, below, pause, t]);
}
