import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "@tanstack/react-router";
import type { CombinedError } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

interface LedgerPageProps<Thing> {
  /** Names nobody: the tab's title stays in the browser's history. */
  readonly title: string;
  readonly thing: Thing | null;
  /** Whether the API has answered, if only that there is no such thing. */
  readonly answered: boolean;
  readonly error: CombinedError | undefined;
  readonly again: () => void;
  /** The way back; to the list where absent. */
  readonly back?: ((thing: Thing) => ReactNode) | undefined;
  readonly children: (thing: Thing) => ReactNode;
}

/** The frame of a page about one thing of the ledger: waits in its shape, fails in words, says when there is none. */
export function LedgerPage<Thing>(props: LedgerPageProps<Thing>): ReactNode {
  const { title, thing, answered, error, again, back, children } = props;
  usePageTitle(title);
  const fault = thing !== null ? null : error ? faultOf(error) : answered ? notFound : null;
  return (
    <div className="people-page">
      {thing !== null && back ? back(thing) : <BackToList />}
      {thing === null && <h1 className="visually-hidden">{title}</h1>}
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : thing === null ? (
        <SkeletonLines lines={8} height={420} />
      ) : (
        children(thing)
      )}
    </div>
  );
}

function BackToList(): ReactNode {
  const { t } = useTranslation("people");
  return (
    <Link to="/households" className="people-back">
      <Icon name="back" size={18} />
      {t("household.back")}
    </Link>
  );
}
