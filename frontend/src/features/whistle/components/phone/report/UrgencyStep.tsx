import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSessionState } from "@/lib/session/SessionContext";
import { KindMark } from "../KindMark";
import { placeNames, useCommunity } from "@/features/territory/components/phone/useCommunity";
import { urgencies } from "./draft";
import { EmergencyCalls } from "./EmergencyCalls";
import { Nearby } from "./Nearby";
import type { Receipt } from "./receipt";
import type { Step } from "./reportSearch";
import type { StepProps } from "./StepFrame";
import { Tiles } from "./Tiles";
import { fieldId } from "./wrongs";
import "./review.css";

function Part({ step, name, children }: { step: Step; name: string; children: ReactNode }): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <div className="review-part">
      <dt>{name}</dt>
      <dd>{children}</dd>
      <dd className="review-edit">
        <Link
          from="/r/report"
          to="."
          search={(old) => ({ ...old, step: step === "what" ? undefined : step })}
          className="button quiet"
          aria-label={t("urgent.editWhat", { part: name })}
        >
          {t("urgent.edit")}
        </Link>
      </dd>
    </div>
  );
}

/** What will be sent, before it is sent. */
function Review({ draft }: { draft: StepProps["draft"] }): ReactNode {
  const { t } = useTranslation("phone");
  const { community } = useCommunity(draft.community?.code ?? null);
  const place = community ? placeNames(community, draft) : (draft.community?.name ?? t("where.noCommunity"));
  return (
    <section className="review">
      <h2>{t("urgent.review")}</h2>
      <dl>
        <Part step="what" name={t("urgent.parts.kind")}>
          {draft.kind && <KindMark kind={draft.kind} />}
        </Part>
        <Part step="words" name={t("urgent.parts.description")}>
          <span className="own-words">{draft.description}</span>
        </Part>
        <Part step="place" name={t("urgent.parts.place")}>
          <span className="place-words">{place}</span>
          {draft.detail !== "" && <span className="own-words">{draft.detail}</span>}
        </Part>
      </dl>
    </section>
  );
}

/** Last question, and a look at the whole. */
export function UrgencyStep({
  draft,
  wrongs,
  onChange,
  onReceipt,
}: StepProps & { readonly onReceipt: (receipt: Receipt) => Promise<void> }): ReactNode {
  const { t } = useTranslation("phone");
  const session = useSessionState();
  return (
    <>
      <EmergencyCalls pressing={draft.urgency === "EMERGENCY"} />
      <Tiles
        id={fieldId("urgency")}
        legend={t("urgent.question")}
        tiles={urgencies.map((urgency) => ({
          value: urgency,
          name: t(`urgency.${urgency}`),
          text: t(`urgency.limit.${urgency}`),
        }))}
        value={draft.urgency}
        wrong={wrongs("urgency")}
        columns={1}
        onChange={(urgency) => onChange({ urgency })}
      />
      <Nearby draft={draft} onReceipt={onReceipt} />
      <Review draft={draft} />
      <p className="hint">{t(session.status === "guest" ? "urgent.anonymous" : "urgent.signedIn")}</p>
    </>
  );
}
