import { type ReactNode, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import type { Wanted } from "@/features/culture/policies/activityFilter";
import { faultOf } from "@/lib/faults/fault";
import { ActivityCard } from "./ActivityCard";
import { ActivitiesQuery } from "./activityQueries";
import "./activity-pages.css";

interface ActivityPagesProps {
  readonly wanted: Wanted;
  /** How many at a time. */
  readonly size: number;
  /** Cursor to go on from; null for the beginning. */
  readonly after?: string | null;
  /** What to say when there is none at all. */
  readonly none: ReactNode;
  /** Stands above them when there are any. */
  readonly heading?: ReactNode;
  /** What is shown until they come. */
  readonly waiting?: ReactNode;
  /** Stands in the place of 再看几场 for a list that is only a beginning. */
  readonly rest?: ReactNode;
}

/** Activities from a cursor on, and after them the next ones when asked for. */
export function ActivityPages({ after = null, ...list }: ActivityPagesProps): ReactNode {
  const { t } = useTranslation("culture");
  const id = useId();
  const [more, setMore] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({
    query: ActivitiesQuery,
    variables: { ...list.wanted, first: list.size, after },
    requestPolicy: "cache-and-network",
  });
  const first = data?.activities.nodes[0]?.id;
  const goesOn = after !== null && first !== undefined;
  useEffect(() => {
    // The button that asked for these is gone; its focus goes to the first of what it brought.
    if (goesOn) document.getElementById(`${id}-${first}`)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when they come, not when they are asked for again
  }, [goesOn, id]);

  // On a weak network what is known already stays.
  if (error && !fetching && !data)
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return list.waiting ?? <SkeletonLines lines={8} height={380} />;
  const { nodes, pageInfo } = data.activities;
  if (nodes.length === 0) return after === null ? list.none : null;
  return (
    <>
      {after === null && list.heading}
      <ul className="activities">
        {nodes.map((activity) => (
          <li key={activity.id}>
            <ActivityCard card={activity} id={`${id}-${activity.id}`} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage &&
        (list.rest ?? (more && <ActivityPages {...list} after={pageInfo.endCursor} />))}
      {pageInfo.hasNextPage && list.rest === undefined && !more && (
        <button type="button" className="button" onClick={() => setMore(true)}>
          {t("list.more")}
        </button>
      )}
    </>
  );
}
