import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "@/components/icons/Icon";
import "./kinds.css";

export const kinds = ["LIVELIHOOD", "SAFETY", "ENVIRONMENT", "WARMTH"] as const;
export type Kind = (typeof kinds)[number];

export const kindIcons: Record<Kind, IconName> = {
  LIVELIHOOD: "livelihood",
  SAFETY: "safety",
  ENVIRONMENT: "environment",
  WARMTH: "warmth",
};

/** A kind in its colour, never without its word. */
export function KindMark({ kind }: { kind: Kind }): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <span className="kind-mark" data-kind={kind}>
      <Icon name={kindIcons[kind]} size={18} />
      {t(`kind.${kind}`)}
    </span>
  );
}
