import { getRouteApi, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Gallery } from "@/features/evidence/components/Gallery";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { KinPanel, ReturnsPanel } from "@/features/whistle/components/story/TiesPanels";
import { usePageTitle } from "@/lib/usePageTitle";
import { ActionsPanel } from "@/features/whistle/components/actions/ActionsPanel";
import { DuePanel } from "@/features/whistle/components/story/DuePanel";
import { FactsPanel, OrdersPanel } from "@/features/whistle/components/story/SidePanels";
import { Story } from "@/features/whistle/components/story/Story";
import { SupervisionPanel } from "@/features/whistle/components/supervise/SupervisionPanel";
import { KindBadge, StateBadge, UrgencyBadge } from "@/features/whistle/components/words/Badges";
import { useWhistleChanges } from "@/features/whistle/live";
import { useWhistle } from "@/features/whistle/useWhistle";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import "./whistle-page.css";

const route = getRouteApi("/staff/whistles/$id");

/** One whistle: what it is, how long is left, what happened, and what the reader may do now. */
export function WhistlePage(): ReactNode {
  const { t } = useTranslation("whistle");
  const { id } = route.useParams();
  const { whistle, fault, again } = useWhistle(id);
  useWhistleChanges(whistle, again);
  usePageTitle(t("page.title", { number: whistle?.number ?? "" }).trim());
  return (
    <>
      <Link to="/whistles" className="back-link">
        <Icon name="back" size={18} />
        {t("page.back")}
      </Link>
      {fault ? (
        <>
          <h1 className="visually-hidden">{t("page.title", { number: "" }).trim()}</h1>
          <FaultNotice fault={fault} onRetry={again} />
        </>
      ) : whistle === null ? (
        <SkeletonLines lines={10} height={600} />
      ) : (
        <div className="whistle-page">
          <div className="whistle-main">
            <Head whistle={whistle} />
            <Gallery files={whistle.evidence} again={again} />
            <Story whistle={whistle} />
          </div>
          <aside className="whistle-side">
            <ActionsPanel key={whistle.id} whistle={whistle} again={again} />
            <OrdersPanel whistle={whistle} />
            <SupervisionPanel supervisions={whistle.supervisions} again={again} />
            <ReturnsPanel whistle={whistle} />
            <KinPanel whistle={whistle} />
            <FactsPanel whistle={whistle} />
          </aside>
        </div>
      )}
    </>
  );
}

function Head({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <section className="panel whistle-head">
      <div className="whistle-meta">
        <KindBadge kind={whistle.kind} />
        <UrgencyBadge urgency={whistle.urgency} />
        <span>{whistle.number}</span>
        <span>{t(`source.${whistle.source}`)}</span>
        {whistle.reporterCount > 1 && (
          <span>{t("story.reporterMany", { count: whistle.reporterCount })}</span>
        )}
        {whistle.reworkCount > 0 && (
          <span className="cell-rework">{t("list.rework", { count: whistle.reworkCount })}</span>
        )}
      </div>
      <h1>{whistle.title}</h1>
      <div className="whistle-meta">
        <StateBadge state={whistle.state} />
        <span className="whistle-place">
          <Icon name="place" size={16} />
          {whistle.place.words}
          {whistle.place.detail !== null && whistle.place.detail !== "" && `，${whistle.place.detail}`}
        </span>
      </div>
      {whistle.state === "CLOSED" && (
        <Link to="/whistles/$id/closing" params={{ id: whistle.number }} className="sheet-link">
          <Icon name="print" size={18} />
          {t("sheet.open")}
        </Link>
      )}
      <DuePanel whistle={whistle} />
      {whistle.state === "DECLINED" && (
        <p className="whistle-declined">
          {t("page.elsewhere", {
            article: whistle.declineArticle ?? "",
            elsewhere: whistle.declineElsewhere ?? "",
          })}
        </p>
      )}
      <p className="whistle-description">
        {whistle.description === "" ? <em>{t("page.noDescription")}</em> : whistle.description}
      </p>
    </section>
  );
}
