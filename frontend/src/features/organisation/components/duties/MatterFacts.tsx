import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { MatterRow } from "@/features/organisation/dutyQueries";
import { useDayWords, useLimitWords, useNames } from "../words";

/** What a matter is, each particular beside its name; with `beside`, only what is different there is marked. */
export function useMatterFacts(): (matter: MatterRow) => readonly (readonly [string, string])[] {
  const { t } = useTranslation("organisation");
  const limit = useLimitWords();
  const names = useNames();
  const day = useDayWords();
  return ({ kind, title, lead, legalBasis, terms }) => [
    [t("duty.matter"), title],
    [t("duty.kind"), t(`kind.${kind}`)],
    [t("duty.group"), terms.group === null ? t("none") : t(`group.${terms.group}`)],
    [t("duty.lead"), lead?.name ?? t("duty.caseByCase")],
    [
      t("duty.coHandlers"),
      terms.coHandlers.length === 0 ? t("none") : names(terms.coHandlers.map((one) => one.name)),
    ],
    [
      t("duty.clocks"),
      t("duty.clocksWords", {
        ordinary: limit(terms.clocks.ordinaryHours),
        urgent: limit(terms.clocks.urgentHours),
        emergency: limit(terms.clocks.emergencyHours),
      }),
    ],
    [t("duty.hard"), t(terms.hard ? "yes" : "no")],
    [t("duty.evidence"), terms.evidence ?? t("none")],
    [t("duty.legalBasis"), legalBasis ?? t("none")],
    [
      t("duty.inForce"),
      terms.validFrom === null
        ? t("duty.notYet")
        : terms.validTo === null
          ? t("duty.since", { day: day(terms.validFrom) })
          : t("duty.fromTo", { from: day(terms.validFrom), to: day(terms.validTo) }),
    ],
  ];
}

export function MatterFacts({ matter }: { matter: MatterRow }): ReactNode {
  const facts = useMatterFacts()(matter);
  return (
    <dl className="duty-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
