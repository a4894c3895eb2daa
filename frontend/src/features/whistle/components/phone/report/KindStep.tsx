import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { kindIcons, kinds } from "../KindMark";
import { placeNames, useCommunity } from "@/features/territory/components/phone/useCommunity";
import { EmergencyLine } from "./EmergencyCalls";
import type { Door } from "./useDoor";
import type { StepProps } from "./StepFrame";
import { Tiles } from "./Tiles";
import { fieldId } from "./wrongs";
import "@/features/territory/components/phone/place-card.css";

/** The place is known before anything is asked when the reporter scanned the code at a door. */
function KnownPlace({ draft, door }: { draft: StepProps["draft"]; door: Door }): ReactNode {
  const { t } = useTranslation("phone");
  const { community } = useCommunity(draft.community?.code ?? null);
  if (door.fault) return <FaultNotice fault={door.fault} onRetry={door.retry} />;
  if (door.waiting) return <p className="place-card hint">{t("where.reading")}</p>;
  if (draft.community === null) return null;
  return (
    <div className="place-card">
      <Icon name="place" size={24} />
      <p>
        {community ? placeNames(community, draft) : draft.community.name}
        {draft.door !== null && (
          <small>
            {draft.spot === null ? t("where.fromDoor") : t("where.fromPoint", { point: draft.spot })}
          </small>
        )}
      </p>
      <Link
        from="/r/report"
        to="."
        search={(old) => ({ ...old, step: "place" as const })}
        className="button"
        aria-label={t("where.changePlace")}
      >
        {t("where.change")}
      </Link>
    </div>
  );
}

/** First question: which of the four. */
export function KindStep({ draft, wrongs, onChange, door }: StepProps & { door: Door }): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <>
      <Tiles
        id={fieldId("kind")}
        legend={t("what.question")}
        tiles={kinds.map((kind) => ({
          value: kind,
          name: t(`kind.${kind}`),
          text: t(`kind.examples.${kind}`),
          icon: kindIcons[kind],
        }))}
        value={draft.kind}
        wrong={wrongs("kind")}
        columns={2}
        onChange={(kind) => onChange({ kind })}
      />
      <KnownPlace draft={draft} door={door} />
      {door.problem !== null && (
        <p className="wrong">
          <Icon name="alert" size={18} />
          {door.problem}
        </p>
      )}
      <EmergencyLine />
    </>
  );
}
