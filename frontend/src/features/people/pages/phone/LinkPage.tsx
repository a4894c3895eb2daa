import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { Attention } from "@/components/phone/Attention";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { LinkForm } from "@/features/people/components/phone/LinkForm";
import { NotYet } from "@/features/people/components/phone/NotYet";
import { SignInFirst } from "@/features/people/components/phone/SignInFirst";
import { type Standing, useOwnHousehold } from "@/features/people/components/phone/useOwnHousehold";
import { useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";
import "./own-household.css";

/** 关联我家: whoever has logged in enters the code that their community handed them. */
export function LinkPage(): ReactNode {
  const { t } = useTranslation("household");
  const { status } = useSessionState();
  usePageTitle(t("link.title"));
  if (status !== "guest") return <Here />;
  return (
    <div className="page">
      <h1>{t("link.title")}</h1>
      <p className="hint lead">{t("link.lead")}</p>
      <SignInFirst returnTo="/r/link" />
    </div>
  );
}

function Here(): ReactNode {
  const { t } = useTranslation("household");
  const [linked, setLinked] = useState(false);
  const { standing, again, renewed } = useOwnHousehold();
  if (linked) return <Linked standing={standing} renewed={renewed} />;
  return (
    <div className="page">
      <h1>{t("link.title")}</h1>
      <p className="hint lead">{t("link.lead")}</p>
      {standing.state === "asking" && <SkeletonLines lines={4} height={220} />}
      {standing.state === "failed" && <FaultNotice fault={standing.fault} onRetry={again} />}
      {standing.state === "waiting" && <NotYet renewed={renewed} />}
      {standing.state === "linked" && (
        <>
          <p className="notice">{t("link.already")}</p>
          <ToHousehold />
        </>
      )}
      {standing.state === "unlinked" && (
        <>
          <LinkForm
            onLinked={() => {
              setLinked(true);
              void renewed();
            }}
          />
          <p className="hint">{t("link.noCode")}</p>
        </>
      )}
    </div>
  );
}

interface LinkedProps {
  readonly standing: Standing;
  readonly renewed: () => Promise<void>;
}

/** It is done: what they may see from now on, and the way there once their login says so. */
function Linked({ standing, renewed }: LinkedProps): ReactNode {
  const { t } = useTranslation("household");
  return (
    <div className="page">
      <Attention>
        <h1>
          <Icon name="done" size={28} />
          {t("linked.title")}
        </h1>
      </Attention>
      <section aria-labelledby="linked-now" className="linked-now">
        <h2 id="linked-now">{t("linked.now")}</h2>
        <ul>
          <li>{t("linked.household")}</li>
          <li>{t("linked.activities")}</li>
        </ul>
        <p className="hint">{t("linked.nobodyElse")}</p>
      </section>
      {standing.state === "linked" ? <ToHousehold /> : <NotYet renewed={renewed} />}
      <p className="hint">{t("linked.paper")}</p>
    </div>
  );
}

function ToHousehold(): ReactNode {
  const { t } = useTranslation("household");
  return (
    <Link to="/r/household" className="button button-primary to-household">
      {t("linked.look")}
    </Link>
  );
}
