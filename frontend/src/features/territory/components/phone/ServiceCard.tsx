import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import type { NearPoint } from "@/features/territory/policies/nearness";
import { OpenMark } from "../OpenMark";
import { useServiceWords } from "../useServiceWords";
import "./service-card.css";

/** One place: whether it is open, where it is, what it offers and when; calling it is one tap. */
export function ServiceCard({ near: { point, metres } }: { near: NearPoint }): ReactNode {
  const { t } = useTranslation("services");
  const words = useServiceWords();
  const hours = words.hours(point);
  return (
    <article className="service" aria-label={point.name}>
      <p className="service-kind">{t(`kind.${point.kind}`)}</p>
      <h3>{point.name}</h3>
      <OpenMark point={point} />
      <dl>
        <dt>{t("address")}</dt>
        <dd>{point.address}</dd>
        {metres !== null && (
          <>
            <dt>{t("far")}</dt>
            <dd>
              <b>{words.distance(metres)}</b>
            </dd>
          </>
        )}
        <dt>{t("items")}</dt>
        <dd>{point.items.join(t("comma"))}</dd>
        <dt>{t("hours")}</dt>
        <dd>
          {hours.length === 0
            ? t(point.phone === null ? "hoursAsk" : "hoursUnknown")
            : hours.map((line) => <span key={line}>{line}</span>)}
        </dd>
      </dl>
      {point.phone !== null && (
        <a
          className="button service-call"
          href={`tel:${point.phone.replace(/[^+0-9]/g, "")}`}
          aria-label={t("callOf", { name: point.name, phone: point.phone })}
        >
          <Icon name="phone" size={20} />
          {t("call", { phone: point.phone })}
        </a>
      )}
    </article>
  );
}
