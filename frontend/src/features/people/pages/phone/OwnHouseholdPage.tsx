import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { NotYet } from "@/features/people/components/phone/NotYet";
import type { OwnHousehold } from "@/features/people/components/phone/ownQueries";
import { SignInFirst } from "@/features/people/components/phone/SignInFirst";
import { useOwnHousehold } from "@/features/people/components/phone/useOwnHousehold";
import { useDayWords, useDoorWords } from "@/features/people/components/useLedgerWords";
import { useSessionState } from "@/lib/session/SessionContext";
import { usePageTitle } from "@/lib/usePageTitle";
import "./own-household.css";

/** 我家: what is recorded of the household that one lives in. */
export function OwnHouseholdPage(): ReactNode {
  const { t } = useTranslation("household");
  const { status } = useSessionState();
  usePageTitle(t("own.title"));
  return (
    <div className="page">
      <h1>{t("own.title")}</h1>
      {status === "guest" ? <SignInFirst returnTo="/r/household" /> : <Own />}
    </div>
  );
}

function Own(): ReactNode {
  const { t } = useTranslation("household");
  const { standing, again, renewed } = useOwnHousehold();
  switch (standing.state) {
    case "asking":
      return <SkeletonLines lines={8} height={380} />;
    case "failed":
      return <FaultNotice fault={standing.fault} onRetry={again} />;
    case "waiting":
      return <NotYet renewed={renewed} />;
    case "unlinked":
      return (
        <>
          <p className="notice">{t("own.unlinked")}</p>
          <Link to="/r/link" className="button button-primary to-household">
            {t("own.link")}
          </Link>
        </>
      );
    case "linked":
      return (
        <>
          {standing.households.map((household) => (
            <Household key={household.id} household={household} />
          ))}
          <p className="hint own-wrong">{t("own.wrong")}</p>
        </>
      );
  }
}

function Household({ household }: { household: OwnHousehold }): ReactNode {
  const { t } = useTranslation(["household", "people"]);
  const door = useDoorWords();
  const day = useDayWords();
  const { dwelling, tenure, registration, residents } = household;
  return (
    <article className="own-household">
      <header>
        <Icon name="place" size={24} />
        <h2 className="place-words">
          {dwelling.community.name} {door(dwelling)}
        </h2>
      </header>
      <p className="hint">
        {[
          t(`people:tenure.${tenure}`),
          ...(registration === null ? [] : [t(`people:registration.${registration}`)]),
          t("own.since", { day: day(household.movedIn) }),
        ].join(t("own.between"))}
      </p>
      <h3>{t("people:household.residents")}</h3>
      <ul>
        {residents.map((resident) => (
          <li key={resident.id}>
            <p>
              <b>{resident.name}</b> <span>{t(`people:relation.${resident.relation}`)}</span>
            </p>
            <p className="hint">
              {[
                resident.birthYear === null ? null : t("people:household.born", { year: resident.birthYear }),
                resident.phoneMasked ?? t("people:notRecorded.PHONE"),
                resident.idNumberMasked ?? t("people:notRecorded.ID_NUMBER"),
              ]
                .filter((words) => words !== null)
                .map((words) => (
                  <span key={words}>{words}</span>
                ))}
            </p>
          </li>
        ))}
      </ul>
    </article>
  );
}
