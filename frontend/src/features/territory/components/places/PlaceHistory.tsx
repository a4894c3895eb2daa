import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { PlaceState } from "@/features/territory/placeQueries";
import { changesAt, type PlaceChange } from "@/features/territory/policies/placeHistory";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "./place-history.css";

interface PlaceHistoryProps {
  readonly places: readonly { readonly name: string; readonly history: readonly PlaceState[] }[];
  /** Of its heading, one below what it stands under. */
  readonly level: 2 | 4;
}

/** What those places were called, lay in and were divided into before: each change in a line, the newest first. */
export function PlaceHistory({ places, level }: PlaceHistoryProps): ReactNode {
  const { t } = useTranslation("places");
  const time = useTimeWords();
  const words = useChangeWords();
  const heading = useId();
  const Heading = `h${level}` as const;
  const changes = changesAt(places);
  return (
    <section className="place-history" aria-labelledby={heading}>
      <Heading id={heading}>{t("history.title")}</Heading>
      {changes.length === 0 ? (
        <p>{t("history.none")}</p>
      ) : (
        <ol>
          {changes.map((change) => (
            <li key={`${change.at} ${change.place} ${change.kind}`}>
              <time dateTime={change.at}>{time.plainDay(change.at)}</time>
              <span>{words(change)}</span>
              {change.by !== null && (
                <small title={change.by}>{t("history.by", { id: change.by.slice(-8) })}</small>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function useChangeWords(): (change: PlaceChange) => string {
  const { t } = useTranslation("places");
  return (change) => {
    const { place } = change;
    switch (change.kind) {
      case "RENAMED":
        return t("history.RENAMED", { from: change.from, to: change.to });
      case "GRID":
      case "ESTATE": {
        const nowhere = t(`history.no${change.kind}`);
        return t("history.moved", { place, from: change.from ?? nowhere, to: change.to ?? nowhere });
      }
      case "UNITS_ADDED":
      case "UNITS_GONE":
        return t(`history.${change.kind}`, { place, units: change.units.join(t("comma")) });
      case "CLOSED":
      case "REOPENED":
        return t(`history.${change.kind}`, { place });
    }
  };
}
