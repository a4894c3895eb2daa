import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { CountedText } from "../CountedText";
import { CommunitySearch } from "@/features/territory/components/phone/CommunitySearch";
import { CommunityWalk } from "@/features/territory/components/phone/CommunityWalk";
import { SpotInCommunity } from "../place/SpotInCommunity";
import { above, placeNames, useCommunity } from "@/features/territory/components/phone/useCommunity";
import { useProblemWords } from "../useProblemWords";
import type { StepProps } from "./StepFrame";
import { DETAIL_MAX, fieldId } from "./wrongs";
import "@/features/territory/components/phone/place-card.css";

const nowhere = { community: null, building: null, grid: null, unit: null };

/** Third question: where. Known from the door's code, else the community by name or level by level, then closer. */
export function PlaceStep({ draft, wrongs, onChange }: StepProps): ReactNode {
  const { t } = useTranslation(["phone", "territory"]);
  const say = useProblemWords();
  const [walking, setWalking] = useState(false);
  // A building that is known already, mostly from the door's code, is told and not asked again.
  const [closer, setCloser] = useState(draft.building === null);
  const chosen = draft.community;
  const answer = useCommunity(chosen?.code ?? null);
  const wrong = wrongs("place.community") ?? say("place.community", answer.problem ?? undefined);
  const id = fieldId("place.community");
  const choose = (community: typeof chosen) => onChange({ ...nowhere, community });

  // Choosing and changing replace the control that had the focus; the next one takes it over.
  const card = useRef<HTMLParagraphElement>(null);
  const moving = useRef(false);
  const code = chosen?.code;
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    (card.current ?? document.getElementById(id))?.focus();
  }, [code, id]);
  const move = (community: typeof chosen) => {
    moving.current = true;
    choose(community);
  };
  const known = !closer && wrongs("place.building") === null && wrongs("place.unit") === null;

  return (
    <>
      {chosen !== null && !walking && wrong === null && (
        <div className="place-card">
          <Icon name="place" size={24} />
          <p ref={card} tabIndex={-1}>
            <span className="visually-hidden">{t("where.chosen")} </span>
            {(answer.community && (known ? placeNames(answer.community, draft) : answer.community.name)) ??
              chosen.name}
            <small>{answer.community && above(answer.community.division.path)}</small>
          </p>
          <button
            type="button"
            className="button"
            aria-label={t(known ? "where.changePlace" : "where.changeCommunity")}
            onClick={() => (known ? setCloser(true) : move(null))}
          >
            {t("where.change")}
          </button>
        </div>
      )}
      {walking && <CommunityWalk id={id} wrong={wrong} chosen={chosen?.code ?? null} onChoose={choose} />}
      {!walking && (chosen === null || wrong !== null) && (
        <CommunitySearch id={id} wrong={wrong} onChoose={({ code, name }) => move({ code, name })} />
      )}
      {(walking || chosen === null || wrong !== null) && (
        <button type="button" className="button quiet" onClick={() => setWalking(!walking)}>
          {t(walking ? "territory:search" : "territory:walk")}
        </button>
      )}
      {answer.loading && <SkeletonLines lines={3} height={180} />}
      {answer.fault && <FaultNotice fault={answer.fault} onRetry={answer.retry} />}
      {answer.community && !known && (
        <SpotInCommunity community={answer.community} draft={draft} wrongs={wrongs} onChange={onChange} />
      )}
      {chosen !== null && (
        <CountedText
          id={fieldId("place.detail")}
          label={t("where.detail")}
          hint={t("where.detailHint")}
          text={draft.detail}
          max={DETAIL_MAX}
          rows={2}
          wrong={wrongs("place.detail")}
          onChange={(detail) => onChange({ detail })}
        />
      )}
    </>
  );
}
