import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { HouseholdLinkPanel } from "@/features/organisation/components/bodies/HouseholdLinkPanel";
import { ActButtons } from "../components/ActButtons";
import { LedgerPage } from "../components/LedgerPage";
import { AddResidentDrawer, MoveOutDrawer } from "../components/householdDrawers";
import { useDayWords, useDoorWords } from "../components/useLedgerWords";
import { type HouseholdFull, HouseholdQuery } from "../queries";
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

interface HouseholdProps {
  readonly household: HouseholdFull;
  readonly again: () => void;
}

function Household({ household, again }: HouseholdProps): ReactNode {
  const { t } = useTranslation("people");
  const day = useDayWords();
  const door = useDoorWords();
  const [open, setOpen] = useState<"MOVE_OUT" | "ADD_RESIDENT" | null>(null);
  const [done, setDone] = useState("");
  const { dwelling, tenure, registration, movedIn, movedOut } = household;
  const drawer = {
    household,
    again,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setDone(words);
      again();
    },
  };
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
      <p role="status" className={done === "" ? "visually-hidden" : "people-done"}>
        {done}
      </p>
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
        actions={household.availableActions}
        shown={["ADD_RESIDENT", "MOVE_OUT"]}
        onOpen={(action) => {
          setDone("");
          setOpen(action);
        }}
      />
      {open === "MOVE_OUT" && <MoveOutDrawer {...drawer} />}
      {open === "ADD_RESIDENT" && <AddResidentDrawer {...drawer} />}
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
