import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { MeQuery } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { TodayList } from "@/features/whistle/components/today/TodayList";
import { useInboxChanges } from "@/features/whistle/live";
import { todaySections } from "@/features/whistle/policies/todaySections";
import "./today.css";

/** What waits for this person today: short lists, one click from each matter. */
export function TodayPage(): ReactNode {
  const { t } = useTranslation("whistle");
  usePageTitle(t("today.title"));
  const [changes, setChanges] = useState(0);
  useInboxChanges(() => setChanges((count) => count + 1));
  const [{ data, error }, again] = useQuery({ query: MeQuery });
  const me = data?.me;
  if (error && !data) {
    return <FaultNotice fault={faultOf(error)} onRetry={() => again({ requestPolicy: "network-only" })} />;
  }
  if (!me) return <SkeletonLines lines={8} height={480} />;
  const sections = todaySections(me.roles);
  return (
    <>
      <h1 className="today-greeting">{t("today.greeting", { name: me.name })}</h1>
      {sections.length === 0 ? (
        <div className="today-none">
          <h2>{t("today.noDesk")}</h2>
          <p>{t("today.noDeskHint")}</p>
        </div>
      ) : (
        <div className="today-grid">
          {sections.map((section) => (
            <TodayList key={section.key} section={section} changes={changes} />
          ))}
        </div>
      )}
    </>
  );
}
