import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { ActivityDetail } from "@/features/culture/components/phone/ActivityDetail";
import { ActivityQuery } from "@/features/culture/components/phone/activityQueries";
import type { ActivityStory } from "@/features/culture/policies/nextAct";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";

const route = getRouteApi("/r/activities/$id");
const missing: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** Whose place it is and what they may do depends on who asks: asks anew when a login ends or begins beside the page. */
function useAskedByWho(again: () => void): void {
  const { status } = useSessionState();
  const asked = useRef(status);
  const ask = useEffectEvent(again);
  useEffect(() => {
    if (asked.current === status) return;
    asked.current = status;
    ask();
  }, [status]);
}

/** One cultural activity; open to everybody, a login is asked for only to sign up. */
export function ActivityPage(): ReactNode {
  const { t } = useTranslation("culture");
  const { id } = route.useParams();
  const [{ data, fetching, stale, error }, ask] = useQuery({
    query: ActivityQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  useAskedByWho(again);
  const [last, setLast] = useState<ActivityStory | null>(null);
  const fresh = data?.activity ?? null;
  if (fresh !== null && fresh !== last) setLast(fresh);
  const gone = !fetching && !error && data?.activity === null;
  const fault = gone ? missing : error && !fetching ? faultOf(error) : null;
  // A refresh that fails on a weak network leaves the page where it is; one that finds nothing takes it away.
  const shown = gone || last?.id !== id ? null : last;
  usePageTitle(shown?.title ?? t("title"));
  return (
    <div className="page">
      <Link to="/r/activities" className="button quiet" activeOptions={{ exact: true }}>
        <Icon name="back" size={20} />
        {t("back")}
      </Link>
      {fault && !shown && <h1>{t("title")}</h1>}
      {fault && <FaultNotice fault={fault} onRetry={again} />}
      {!shown && !fault && <SkeletonLines lines={9} height={480} />}
      {shown && <ActivityDetail key={id} answered={shown} asking={fetching || stale} again={again} />}
    </div>
  );
}
