import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import "./emergency-calls.css";

const numbers = ["110", "119", "120"] as const;

/** The numbers that help faster than any whistle. Each is one tap. */
export function EmergencyCalls({ pressing }: { pressing: boolean }): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <section className={pressing ? "calls calls-pressing" : "calls"}>
      <p role={pressing ? "alert" : undefined}>
        <Icon name="alert" size={20} />
        {t("emergency.lead")}
      </p>
      <div>
        {numbers.map((number) => (
          <a key={number} className="button" href={`tel:${number}`}>
            {t(`emergency.${number}`)}
          </a>
        ))}
      </div>
    </section>
  );
}

/** The same in one line, on the first screen: an emergency does not wait for the fourth question. */
export function EmergencyLine(): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <p className="calls-line">
      {t("emergency.before")}
      {numbers.map((number) => (
        <a key={number} className="button" href={`tel:${number}`} aria-label={t(`emergency.${number}`)}>
          {number}
        </a>
      ))}
    </p>
  );
}
