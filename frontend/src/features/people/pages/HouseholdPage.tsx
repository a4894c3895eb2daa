import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { HouseholdLinkPanel } from "@/features/organisation/components/bodies/HouseholdLinkPanel";
import { ActButtons } from "../components/ActButtons";
import { LedgerPage } from "../components/LedgerPage";
import { AddResidentDrawer, MoveOutDrawer, UndoHouseholdMoveOutDrawer } from "../components/householdDrawers";
import { LeftNotice } from "../components/LeftNotice";
import { useDayWords, useDoorWords } from "../components/useLedgerWords";
import { type HouseholdFull, HouseholdQuery } from "../queries";
import type { Left } from "../takingBack";
import "./people.css";

const route = getRouteApi("/staff/households/$id");

/** One household: its door, by what right, and who lives there, masked. */
export function HouseholdPage(): ReactNode {
  const { t } = useTranslation("people");
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({
    query: HouseholdQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  return (
    <LedgerPage
      title={t("household.title")}
      thing={data?.household ?? null}
      answered={data !== undefined}
      error={error}
      again={again}
    >
      {(household) => <Household key={household.id} household={household} again={again} />}
    </LedgerPage>
  );
}

const shownActions = ["MOVE_OUT_UNDO", "ADD_RESIDENT", "MOVE_OUT"] as const;

interface HouseholdProps {
  readonly household: HouseholdFull;
  readonly again: () => void;
}

function Household({ household, again }: HouseholdProps): ReactNode {
  const { t } = useTranslation("people");
  const day = useDayWords();
  const door = useDoorWords();
  const [open, setOpen] = useState<(typeof shownActions)[number] | null>(null);
  const [done, setDone] = useState<string | Left>("");
  const { dwelling, tenure, registration, movedIn, movedOut } = household;
  const drawer = { household, again, onClose: () => setOpen(null) };
  const changed = (what: string | Left) => {
    setOpen(null);
    setDone(what);
    again();
  };
  // The notice offers it already; whoever lives there has nothing to take back.
  const offered = household.availableActions.filter(
    ({ action, refusals }) =>
      action !== "MOVE_OUT_UNDO" || (typeof done === "string" && !refusals.includes("NOT_MOVED_OUT")),
  );
  const facts: readonly [string, string][] = [
    [t("field.community"), dwelling.community.name],
    [t("field.tenure"), t(`tenure.${tenure}`)],
    ...(registration === null
      ? []
      : [[t("field.registration"), t(`registration.${registration}`)] as [string, string]]),
    [t(tenure === "VACANT" ? "field.vacantSince" : "field.movedIn"), day(movedIn)],
    ...(movedOut === null ? [] : [[t("field.movedOut"), day(movedOut)] as [string, string]]),
  ];
  return (
    <>
      {typeof done === "string" ? (
        <p role="status" className={done === "" ? "visually-hidden" : "people-done"}>
          {done}
        </p>
      ) : (
        <LeftNotice
          household
          left={done}
          done={t("moveOut.done", { door: door(dwelling) })}
          onUndone={() => changed(t("undoMoveOut.done"))}
        />
      )}
      <section className="people-panel">
        <h1>{door(dwelling)}</h1>
        <dl className="people-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Residents household={household} />
      <HouseholdLinkPanel
        household={household.id}
        community={dwelling.community.code}
        lives={movedOut === null && tenure !== "VACANT"}
      />
      <ActButtons
        actions={offered}
        shown={shownActions}
        onOpen={(action) => {
          setDone("");
          setOpen(action);
        }}
      />
      {open === "MOVE_OUT" && <MoveOutDrawer {...drawer} onDone={changed} />}
      {open === "MOVE_OUT_UNDO" && <UndoHouseholdMoveOutDrawer {...drawer} onDone={changed} />}
      {open === "ADD_RESIDENT" && <AddResidentDrawer {...drawer} onDone={changed} />}
    </>
  );
}

function Residents({ household: { residents, tenure, movedOut } }: { household: HouseholdFull }): ReactNode {
  const { t } = useTranslation("people");
  return (
    <section className="people-panel" aria-labelledby="residents-heading">
      <h2 id="residents-heading">
        {t(movedOut === null ? "household.residents" : "household.formerResidents")}
      </h2>
      {residents.length === 0 ? (
        <p className="people-none">{t(tenure === "VACANT" ? "household.vacant" : "household.nobody")}</p>
      ) : (
        <ul className="people-residents">
          {residents.map((one) => (
            <li key={one.id}>
              <Link to="/people/$id" params={{ id: one.id }}>
                {one.name}
              </Link>
              <span>{t(`relation.${one.relation}`)}</span>
              <span>
                {[
                  one.sex === null ? null : t(`sex.${one.sex}`),
                  one.birthYear === null ? null : t("household.born", { year: one.birthYear }),
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
              <span>{one.phoneMasked ?? t("notRecorded.PHONE")}</span>
              <span>{one.idNumberMasked ?? t("notRecorded.ID_NUMBER")}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
