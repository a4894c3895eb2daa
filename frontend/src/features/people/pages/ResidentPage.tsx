import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { readsAudit } from "@/features/identity/policies/ledger";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import type { Revealed } from "../acts";
import { ActButtons } from "../components/ActButtons";
import { ChangeDrawer, RevealDrawer } from "../components/residentDrawers";
import { useDayWords, useDoorWords } from "../components/useLedgerWords";
import { type ResidentFull, ResidentQuery } from "../queries";
import "./people.css";

const route = getRouteApi("/staff/people/$id");

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** One resident, masked; what is masked is shown for a purpose, on record, until the page is left. */
export function ResidentPage(): ReactNode {
  const { t } = useTranslation("people");
  const { id } = route.useParams();
  // The tab's title stays in the browser's history: nobody is named there.
  usePageTitle(t("resident.title"));
  const [{ data, error }, ask] = useQuery({
    query: ResidentQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const resident = data?.resident ?? null;
  const fault = resident ? null : error ? faultOf(error) : data ? notFound : null;
  return (
    <div className="people-page">
      {resident === null ? (
        <>
          <Link to="/households" className="people-back">
            <Icon name="back" size={18} />
            {t("household.back")}
          </Link>
          <h1 className="visually-hidden">{t("resident.title")}</h1>
        </>
      ) : (
        <BackToHousehold resident={resident} />
      )}
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : resident === null ? (
        <SkeletonLines lines={8} height={420} />
      ) : (
        <Resident key={resident.id} resident={resident} again={again} />
      )}
    </div>
  );
}

function BackToHousehold({ resident: { household } }: { resident: ResidentFull }): ReactNode {
  const door = useDoorWords();
  return (
    <Link to="/households/$id" params={{ id: household.id }} className="people-back">
      <Icon name="back" size={18} />
      {door(household.dwelling)}
    </Link>
  );
}

interface ResidentProps {
  readonly resident: ResidentFull;
  readonly again: () => void;
}

function Resident({ resident, again }: ResidentProps): ReactNode {
  const { t } = useTranslation("people");
  const me = useMe();
  const [open, setOpen] = useState<"REVEAL" | "CHANGE" | null>(null);
  const [done, setDone] = useState(false);
  const [revealed, hide, show] = useRevealed();
  const close = () => setOpen(null);
  return (
    <>
      <p role="status" className={done ? "people-done" : "visually-hidden"}>
        {done && t("change.done")}
      </p>
      <section className="people-panel">
        <h1>{resident.name}</h1>
        {revealed && (
          <div role="status" className="people-recorded">
            <b>{t("reveal.recorded")}</b>
            <p>{t("reveal.untilLeft")}</p>
            <button type="button" className="button" onClick={hide}>
              {t("reveal.hide")}
            </button>
          </div>
        )}
        <Facts resident={resident} revealed={revealed} />
      </section>
      {resident.mergedInto && (
        <p className="people-recorded">
          {t("resident.mergedInto")}{" "}
          <Link to="/people/$id" params={{ id: resident.mergedInto.id }}>
            {t("resident.mergedLook")}
          </Link>
        </p>
      )}
      <ActButtons
        actions={resident.availableActions}
        shown={["REVEAL", "CHANGE"]}
        onOpen={(action) => {
          setDone(false);
          setOpen(action);
        }}
      />
      {me && readsAudit(me.roles) && (
        <p>
          <Link to="/audit" search={{ thing: resident.id }}>
            {t("resident.whoLooked")}
          </Link>
        </p>
      )}
      {open === "REVEAL" && (
        <RevealDrawer
          resident={resident}
          again={again}
          onClose={close}
          onDone={(values) => {
            show(values);
            close();
          }}
        />
      )}
      {open === "CHANGE" && (
        <ChangeDrawer
          resident={resident}
          again={again}
          onClose={close}
          onDone={() => {
            // What was shown may no longer be what is recorded.
            hide();
            setDone(true);
            close();
            again();
          }}
        />
      )}
    </>
  );
}

/** Values in full, for as long as the page is shown: in no cache, no address, no storage. */
function useRevealed() {
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  useEffect(() => {
    // A browser may keep a page it leaves in memory and show it again on the way back.
    const forget = () => setRevealed(null);
    window.addEventListener("pagehide", forget);
    return () => window.removeEventListener("pagehide", forget);
  }, []);
  return [revealed, () => setRevealed(null), setRevealed] as const;
}

function Facts({ resident, revealed }: { resident: ResidentFull; revealed: Revealed | null }): ReactNode {
  const { t } = useTranslation("people");
  const day = useDayWords();
  const door = useDoorWords();
  const { household, relation, sex, birthYear, movedIn, movedOut } = resident;
  const shown = (value: string | null | undefined) =>
    typeof value === "string" ? <span className="people-shown">{value}</span> : null;
  const facts: readonly [string, ReactNode][] = [
    [t("resident.household"), `${household.dwelling.community.name} ${door(household.dwelling)}`],
    [t("field.relation"), t(`relation.${relation}`)],
    [t("field.sex"), sex === null ? t("notRecorded.sex") : t(`sex.${sex}`)],
    [t("field.PHONE"), shown(revealed?.phone) ?? resident.phoneMasked ?? t("notRecorded.PHONE")],
    [
      t("field.ID_NUMBER"),
      shown(revealed?.idNumber) ?? resident.idNumberMasked ?? t("notRecorded.ID_NUMBER"),
    ],
    [
      t("field.BIRTH_DATE"),
      shown(revealed?.birthDate && day(revealed.birthDate)) ??
        (birthYear === null ? t("notRecorded.BIRTH_DATE") : t("household.born", { year: birthYear })),
    ],
    [t("field.movedIn"), day(movedIn)],
    ...(movedOut === null ? [] : [[t("field.movedOut"), day(movedOut)] as [string, ReactNode]]),
  ];
  return (
    <dl className="people-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
