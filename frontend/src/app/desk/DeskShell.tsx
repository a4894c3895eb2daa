import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { Icon, type IconName } from "@/components/icons/Icon";
import { useMe } from "@/features/identity/me";
import { appoints } from "@/features/identity/policies/appointing";
import {
  receivesOrders,
  readsDutyList,
  type Role,
  runsCommunity,
  seesFigures,
  seesGrids,
  settlesOnSpot,
  startOf,
} from "@/features/identity/policies/audience";
import { seesForesight } from "@/features/foresight/policies/foresight";
import { Bell } from "@/features/notification/components/Bell";
import { ExportNotices } from "@/features/integration/components/ExportNotices";
import { exportsLists } from "@/features/integration/policies/exportStates";
import { EmergencyBanner } from "@/features/identity/components/emergencies/EmergencyBanner";
import { seesEmergencies } from "@/features/identity/policies/emergencies";
import { seesPatrols, walksRounds } from "@/features/patrol/policies/audience";
import { readsAudit, seesHouseholds } from "@/features/identity/policies/ledger";
import { readsLedgers } from "@/features/whistle/policies/ledgers";
import { rulesOnWhistles, seesSupervision } from "@/features/whistle/policies/supervision";
import { admits } from "@/features/whistle/policies/triage";
import { readsMessages } from "@/features/notification/policies/messages";
import { readsRouting } from "@/features/whistle/policies/routing";
import { ActingLost } from "./ActingChoice";
import { AccountMenu } from "./AccountMenu";
import "./desk.css";

interface Place {
  readonly to:
    | "/desk"
    | "/whistles"
    | "/triage"
    | "/settle"
    | "/orders"
    | "/supervise"
    | "/arbitrate"
    | "/patrols"
    | "/patrols/walk"
    | "/foresight"
    | "/cockpit"
    | "/grids"
    | "/places"
    | "/households"
    | "/imports"
    | "/exports"
    | "/organisations"
    | "/duty-list"
    | "/calendar"
    | "/ledgers"
    | "/routing"
    | "/messages"
    | "/audit"
    | "/emergencies"
    | "/admin/users";
  readonly name:
    | "today"
    | "whistles"
    | "triage"
    | "settle"
    | "orders"
    | "supervise"
    | "arbitrate"
    | "patrols"
    | "walk"
    | "foresight"
    | "cockpit"
    | "grids"
    | "places"
    | "households"
    | "imports"
    | "exports"
    | "organisations"
    | "dutyList"
    | "calendar"
    | "ledgers"
    | "routing"
    | "messages"
    | "audit"
    | "emergencies"
    | "users";
  readonly icon: IconName;
}

const today: Place = { to: "/desk", name: "today", icon: "desk" };
const whistles: Place = { to: "/whistles", name: "whistles", icon: "list" };
const triage: Place = { to: "/triage", name: "triage", icon: "inbox" };
const settle: Place = { to: "/settle", name: "settle", icon: "photo" };
const orders: Place = { to: "/orders", name: "orders", icon: "inbox" };
const supervise: Place = { to: "/supervise", name: "supervise", icon: "late" };
const arbitrate: Place = { to: "/arbitrate", name: "arbitrate", icon: "scales" };
const patrols: Place = { to: "/patrols", name: "patrols", icon: "track" };
const walk: Place = { to: "/patrols/walk", name: "walk", icon: "track" };
const foresight: Place = { to: "/foresight", name: "foresight", icon: "search" };
const cockpit: Place = { to: "/cockpit", name: "cockpit", icon: "figures" };
const grids: Place = { to: "/grids", name: "grids", icon: "grids" };
const tree: Place = { to: "/places", name: "places", icon: "place" };
const households: Place = { to: "/households", name: "households", icon: "people" };
const imports: Place = { to: "/imports", name: "imports", icon: "upload" };
const exportsPlace: Place = { to: "/exports", name: "exports", icon: "download" };
const organisations: Place = { to: "/organisations", name: "organisations", icon: "organisation" };
const dutyList: Place = { to: "/duty-list", name: "dutyList", icon: "duties" };
const calendar: Place = { to: "/calendar", name: "calendar", icon: "calendar" };
const ledgers: Place = { to: "/ledgers", name: "ledgers", icon: "safety" };
const routing: Place = { to: "/routing", name: "routing", icon: "route" };
const messages: Place = { to: "/messages", name: "messages", icon: "bell" };
const users: Place = { to: "/admin/users", name: "users", icon: "person" };
const audit: Place = { to: "/audit", name: "audit", icon: "track" };
const emergencies: Place = { to: "/emergencies", name: "emergencies", icon: "alert" };

function placesOf(roles: readonly Role[]): readonly Place[] {
  const places = [today, whistles];
  if (admits(roles)) places.push(triage);
  if (settlesOnSpot(roles)) places.push(settle);
  if (receivesOrders(roles)) places.push(orders);
  if (seesSupervision(roles)) places.push(supervise);
  if (rulesOnWhistles(roles)) places.push(arbitrate);
  if (walksRounds(roles)) places.push(walk);
  if (seesPatrols(roles)) places.push(patrols);
  if (seesForesight(roles)) places.push(foresight);
  if (seesGrids(roles)) places.push(grids);
  if (seesHouseholds(roles)) places.push(households);
  if (seesGrids(roles)) places.push(tree);
  if (runsCommunity(roles)) places.push(imports);
  if (exportsLists(roles)) places.push(exportsPlace);
  if (readsDutyList(roles)) places.push(organisations, dutyList, calendar);
  if (readsLedgers(roles)) places.push(ledgers);
  if (readsRouting(roles)) places.push(routing);
  if (readsMessages(roles)) places.push(messages);
  if (appoints(roles)) places.push(users);
  if (readsAudit(roles)) places.push(audit);
  if (seesEmergencies(roles)) places.push(emergencies);
  if (!seesFigures(roles)) return places;
  return startOf(roles) === "/cockpit" ? [cockpit, ...places] : [...places, cockpit];
}

/** The frame of every staff page: where one can go, who one is here, and the page. */
export function DeskShell(): ReactNode {
  const { t } = useTranslation(["desk", "common"]);
  const me = useMe();
  const main = useMainFocus();
  const places = placesOf(me?.roles ?? []);
  return (
    <DeskTheme>
      <a className="skip-link" href="#main">
        {t("common:app.skip")}
      </a>
      <div className="desk">
        <header className="desk-bar">
          <Link to="/desk" className="desk-brand" aria-label={t("common:app.name")}>
            <Icon name="whistle" size={26} />
            <span>{t("common:app.name")}</span>
          </Link>
          <Bell to="/inbox" />
          <AccountMenu me={me} />
        </header>
        <nav className="desk-nav" aria-label={t("navigation")}>
          {places.map(({ to, name, icon }) => (
            <Link key={to} to={to} className="desk-place" activeProps={{ className: "desk-place-here" }}>
              <Icon name={icon} size={20} />
              {t(name)}
            </Link>
          ))}
        </nav>
        <main id="main" tabIndex={-1} ref={main} className="desk-main">
          <ActingLost />
          <EmergencyBanner />
          <ExportNotices />
          <Outlet />
        </main>
      </div>
    </DeskTheme>
  );
}

/** After a change of page the focus starts at the page, so that keyboards and screen readers are not left behind. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
