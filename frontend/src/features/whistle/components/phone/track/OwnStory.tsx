import type { ReactNode } from "react";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { RefreshBar } from "@/components/phone/RefreshBar";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { Files } from "@/features/whistle/components/phone/LazyFiles";
import { faultOf } from "@/lib/faults/fault";
import { Replies } from "./Replies";
import { Story } from "./Story";
import { OwnWhistleQuery, toldOf } from "./trackQuery";
import "./mine.css";

/** How far a whistle of the reader's own is, and what they can answer. */
export function OwnStory({ number }: { number: string }): ReactNode {
  const [{ data, fetching, stale, error }, ask] = useQuery({
    query: OwnWhistleQuery,
    variables: { number },
    requestPolicy: "cache-and-network",
  });
  const refresh = () => ask({ requestPolicy: "network-only" });
  if (error && !fetching && !data) return <FaultNotice fault={faultOf(error)} onRetry={refresh} />;
  if (!data?.whistle) return <SkeletonLines lines={5} height={320} />;
  const told = toldOf(data.whistle);
  return (
    <>
      <Story told={told} titled />
      <Files files={told.evidence} again={refresh} />
      <Replies told={told} code={null} again={refresh} />
      <RefreshBar busy={fetching || stale} onRefresh={refresh} />
    </>
  );
}
