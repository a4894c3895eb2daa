import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { OrderStateBadge } from "@/features/whistle/components/words/Badges";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import { useTimeWords } from "@/lib/time/useTimeWords";
import "./side-panels.css";

/** Which organisations were sent for, and how far each is. */
export function OrdersPanel({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const { moment } = useTimeWords();
  if (whistle.orders.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="orders-heading">
      <h2 id="orders-heading">{t("orderPanel.heading")}</h2>
      <ul className="order-list">
        {whistle.orders.map((order) => (
          <li key={order.id}>
            <div className="order-head">
              <b>{order.organisation.name}</b>
              <span>{t(`orderRole.${order.role}`)}</span>
              <OrderStateBadge state={order.state} />
            </div>
            <small>
              {order.doneAt !== null
                ? t("orderPanel.done", { moment: moment(order.doneAt) })
                : order.onSiteAt !== null
                  ? t("orderPanel.onSite", { moment: moment(order.onSiteAt), people: order.people ?? 0 })
                  : order.signedAt !== null
                    ? t("orderPanel.signed", { moment: moment(order.signedAt) })
                    : t("orderPanel.sent", { moment: moment(order.sentAt) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The whistle in short, and whether its ledger is whole. */
export function FactsPanel({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  const { moment } = useTimeWords();
  const helpers = whistle.orders.filter((order) => order.role === "CO_HANDLER");
  const facts: [string, ReactNode][] = [
    [t("facts.lead"), whistle.lead?.name ?? t("facts.none")],
    ...(helpers.length > 0
      ? [
          [t("facts.coHandlers"), helpers.map((order) => order.organisation.name).join("、")] as [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(whistle.matter
      ? [[t("facts.matter"), `${whistle.matter.code} ${whistle.matter.title}`] as [string, ReactNode]]
      : []),
    ...(whistle.matter?.legalBasis
      ? [[t("facts.basis"), whistle.matter.legalBasis] as [string, ReactNode]]
      : []),
    [t("facts.level"), t(`level.${whistle.level}`)],
    [t("facts.source"), t(`source.${whistle.source}`)],
    [t("facts.reporter"), whistle.reporter ?? t("story.anonymous")],
    [t("facts.blown"), moment(whistle.blownAt)],
    ...(whistle.reworkCount > 0
      ? [[t("facts.rework"), t("facts.reworkTimes", { count: whistle.reworkCount })] as [string, ReactNode]]
      : []),
    ...(whistle.writeOffNumber !== null
      ? [[t("facts.writeOff"), whistle.writeOffNumber] as [string, ReactNode]]
      : []),
    ...(whistle.pausedUntil !== null
      ? [[t("facts.pausedUntil"), moment(whistle.pausedUntil)] as [string, ReactNode]]
      : []),
    ...(whistle.extensionUntil !== null
      ? [[t("facts.extensionUntil"), moment(whistle.extensionUntil)] as [string, ReactNode]]
      : []),
    ...(whistle.outcome !== null
      ? [[t("facts.outcome"), t(`outcome.${whistle.outcome}`)] as [string, ReactNode]]
      : []),
    [t("facts.chain"), <Chain key="chain" whistle={whistle} />],
  ];
  return (
    <section className="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{t("facts.heading")}</h2>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Chain({ whistle }: { whistle: WhistleStoryData }): ReactNode {
  const { t } = useTranslation("whistle");
  return whistle.chainIntact ? (
    <span className="chain-ok">
      <Icon name="done" size={16} />
      {t("facts.chainIntact", { count: whistle.events.length })}
    </span>
  ) : (
    <span className="chain-broken">
      <Icon name="alert" size={16} />
      {t("facts.chainBroken")}
    </span>
  );
}
