import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { whereabouts } from "@/features/culture/policies/whereabouts";
import { type FragmentOf, graphql, readFragment } from "@/lib/graphql/graphql";
import { Places, StateMark } from "./Marks";
import { useWhenWords } from "./useWhenWords";
import "./activity-card.css";

export const ActivityCardFragment = graphql(`
  fragment ActivityCard on Activity {
    id
    title
    venue
    startsAt
    endsAt
    capacity
    taken
    placesLeft
    state
    brand {
      name
    }
    community {
      name
    }
    mySignUp {
      id
    }
  }
`);

interface ActivityCardProps {
  readonly card: FragmentOf<typeof ActivityCardFragment>;
  /** Id of the link, by which the first of newly shown cards takes the focus. */
  readonly id: string;
}

/** One activity of a list: when, what, where, and whether there is a place. All of the card opens it. */
export function ActivityCard({ card, id }: ActivityCardProps): ReactNode {
  const { t } = useTranslation("culture");
  const activity = readFragment(ActivityCardFragment, card);
  const when = useWhenWords();
  return (
    <article className="activity">
      <p className="activity-when">
        <b>{when.near(activity)}</b>
        <time dateTime={activity.startsAt}>{when.exact(activity)}</time>
      </p>
      <h3>
        <Link id={id} to="/r/activities/$id" params={{ id: activity.id }}>
          {activity.title}
        </Link>
      </h3>
      <p className="activity-line">
        <Icon name="place" size={18} />
        <span className="place-words">
          <span className="visually-hidden">{t("facts.venue")} </span>
          {whereabouts(activity)}
        </span>
      </p>
      {activity.brand && (
        <p className="activity-line">
          <Icon name="culture" size={18} />
          <span>
            <span className="visually-hidden">{t("facts.brand")} </span>
            {activity.brand.name}
          </span>
        </p>
      )}
      <p className="activity-marks">
        <StateMark state={activity.state} mine={activity.mySignUp !== null} />
        <Places activity={activity} />
      </p>
    </article>
  );
}
