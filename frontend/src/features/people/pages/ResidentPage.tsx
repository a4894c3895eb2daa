import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { useMe } from "@/features/identity/me";
import { readsAudit } from "@/features/identity/policies/ledger";
import { usePageTitle } from "@/lib/usePageTitle";
import type { Exported, GivenLogin, MadeLinkCode, Revealed } from "../acts";
import { ActButtons } from "../components/ActButtons";
import { LoginDrawer, LoginResetDrawer, LoginSlip } from "../components/DeskLogin";
import { ExportedRecord } from "../components/ExportedRecord";
import { LeftNotice } from "../components/LeftNotice";
import { LedgerPage } from "../components/LedgerPage";
import { LinkDrawer, LinkSlip } from "../components/LinkCode";
import { MergeDrawer, type Merged } from "../components/MergeDrawer";
import { MergedNotice } from "../components/MergedNotice";
import { OtherRecords } from "../components/OtherRecords";
import {
  DeleteDrawer,
  ExportDrawer,
  LeaveDrawer,
  UndoMoveOutDrawer,
  UnmergeDrawer,
} from "../components/subjectDrawers";
import { ChangeDrawer, RevealDrawer } from "../components/residentDrawers";
import { ResidentFacts } from "../components/ResidentFacts";
import { useDoorWords } from "../components/useLedgerWords";
import { type ResidentFull, ResidentQuery } from "../queries";
import type { Left } from "../takingBack";
import "./people.css";

const route = getRouteApi("/staff/people/$id");

/** One resident, masked; what is masked is shown for a purpose, on record, until the page is left. */
export function ResidentPage(): ReactNode {
  const { t } = useTranslation("people");
  const { id } = route.useParams();
  const [{ data, error }, ask] = useQuery({
    query: ResidentQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  // Kept here: what is deleted is answered by nobody any more.
  const [deleted, setDeleted] = useState<{ id: string; household: ResidentFull["household"] } | null>(null);
  if (deleted?.id === id) return <Deleted household={deleted.household} />;
  return (
    <LedgerPage
      title={t("resident.title")}
      thing={data?.resident ?? null}
      answered={data !== undefined}
      error={error}
      again={again}
      back={(resident) => <BackToHousehold household={resident.household} />}
    >
      {(resident) => (
        <Resident
          key={resident.id}
          resident={resident}
          again={again}
          onDeleted={() => setDeleted({ id, household: resident.household })}
        />
      )}
    </LedgerPage>
  );
}

function Deleted({ household }: { household: ResidentFull["household"] }): ReactNode {
  const { t } = useTranslation("people");
  usePageTitle(t("resident.title"));
  return (
    <div className="people-page">
      <BackToHousehold household={household} />
      <h1 className="visually-hidden">{t("resident.title")}</h1>
      <p role="status" className="people-done">
        {t("delete.done")}
      </p>
    </div>
  );
}

function BackToHousehold({ household }: { household: ResidentFull["household"] }): ReactNode {
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
  readonly onDeleted: () => void;
}

const shownActions = [
  "REVEAL",
  "MOVE_OUT_UNDO",
  "CHANGE",
  "LEAVE",
  "MERGE",
  "UNMERGE",
  "EXPORT",
  "LOGIN_CREATE",
  "LOGIN_RESET",
  "LINK",
  "DELETE",
] as const;
type Open = (typeof shownActions)[number];

function Resident({ resident, again, onDeleted }: ResidentProps): ReactNode {
  const { t } = useTranslation("people");
  const me = useMe();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | Merged | Left | null>(null);
  const [revealed, hide, show] = useUntilLeft<Revealed>();
  const [exported, putAway, handOut] = useUntilLeft<Exported>();
  const [made, handedOver, handOver] = useUntilLeft<MadeLinkCode>();
  const [given, passedOn, passOn] = useUntilLeft<GivenLogin>();
  const acts = withLeaving(resident);
  // The notice offers it already.
  const left = typeof done === "object" && done !== null && "version" in done;
  const drawer = { resident, again, onClose: () => setOpen(null) };
  /** What was shown may no longer be what is recorded. */
  const changed = (what: string | Merged | Left) => {
    hide();
    putAway();
    setDone(what);
    setOpen(null);
    again();
  };
  const loginGiven = (login: GivenLogin) => {
    passOn(login);
    setOpen(null);
    again();
  };
  return (
    <>
      <Done done={done} resident={resident} changed={changed} />
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
        <ResidentFacts resident={resident} revealed={revealed} />
      </section>
      {exported && <ExportedRecord exported={exported} onHide={putAway} />}
      <OtherRecords resident={resident} />
      <ActButtons
        actions={left ? acts.filter(({ action }) => action !== "MOVE_OUT_UNDO") : acts}
        shown={shownActions}
        onOpen={(action) => {
          setDone(null);
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
          {...drawer}
          onDone={(values) => {
            show(values);
            setOpen(null);
          }}
        />
      )}
      {open === "EXPORT" && (
        <ExportDrawer
          {...drawer}
          onDone={(record) => {
            handOut(record);
            setOpen(null);
          }}
        />
      )}
      {open === "CHANGE" && <ChangeDrawer {...drawer} onDone={() => changed(t("change.done"))} />}
      {open === "LEAVE" && <LeaveDrawer {...drawer} onDone={changed} />}
      {open === "MOVE_OUT_UNDO" && (
        <UndoMoveOutDrawer {...drawer} onDone={() => changed(t("undoMoveOut.done"))} />
      )}
      {open === "MERGE" && <MergeDrawer {...drawer} onDone={changed} />}
      {open === "UNMERGE" && <UnmergeDrawer {...drawer} onDone={() => changed(t("unmerge.done"))} />}
      {open === "LINK" && (
        <LinkDrawer
          {...drawer}
          onDone={(code) => {
            handOver(code);
            setOpen(null);
          }}
        />
      )}
      {open === "LOGIN_CREATE" && <LoginDrawer {...drawer} onDone={loginGiven} />}
      {open === "LOGIN_RESET" && <LoginResetDrawer {...drawer} onDone={loginGiven} />}
      {given && (
        <LoginSlip
          resident={resident}
          given={given}
          onClose={() => {
            passedOn();
            if (given.password !== null) setDone(t("login.done"));
          }}
        />
      )}
      {made && (
        <LinkSlip
          resident={resident}
          made={made}
          onClose={() => {
            handedOver();
            if (made.code !== null) setDone(t("link.done"));
          }}
        />
      )}
      {open === "DELETE" && <DeleteDrawer {...drawer} onDone={onDeleted} />}
    </>
  );
}

/** What is never to be done with such a record, rather than not now. */
const beside = ["NOT_MERGED", "MERGED", "NOT_MOVED_OUT", "HAS_LOGIN", "NO_LOGIN"] as const;

interface DoneProps {
  readonly done: string | Merged | Left | null;
  readonly resident: ResidentFull;
  readonly changed: (what: string) => void;
}

/** What was just done, with its undo where there is one. */
function Done({ done, resident, changed }: DoneProps): ReactNode {
  const { t } = useTranslation("people");
  if (done === null || typeof done === "string")
    return (
      <p role="status" className={done !== null ? "people-done" : "visually-hidden"}>
        {done}
      </p>
    );
  return "kept" in done ? (
    <MergedNotice resident={resident} merged={done} onUndone={() => changed(t("merge.undone"))} />
  ) : (
    <LeftNotice left={done} done={t("leave.done")} onUndone={() => changed(t("undoMoveOut.done"))} />
  );
}

/** Moving out alone is a change of the record, and possible when that is; a merged one has no acts but its own. */
function withLeaving({ availableActions }: ResidentFull) {
  const relevant = availableActions.filter(
    ({ refusals }) => !beside.some((refusal) => refusals.includes(refusal)),
  );
  const change = relevant.find(({ action }) => action === "CHANGE");
  return change ? [...relevant, { ...change, action: "LEAVE" as const }] : relevant;
}

/** Values in full, for as long as the page is shown: in no cache, no address, no storage. */
function useUntilLeft<Values>() {
  const [values, setValues] = useState<Values | null>(null);
  useEffect(() => {
    // A browser may keep a page it leaves in memory and show it again on the way back.
    const forget = () => setValues(null);
    window.addEventListener("pagehide", forget);
    return () => window.removeEventListener("pagehide", forget);
  }, []);
  return [values, () => setValues(null), setValues] as const;
}
