import { receivesOrders, type Role, runsCommunity } from "@/features/identity/policies/audience";
import type { OrderSearch, WhistleSearch } from "./searches";

export type TodayKey =
  | "toAdmit"
  | "toDispatch"
  | "toCheck"
  | "waiting"
  | "late"
  | "toWriteOff"
  | "toRate"
  | "toSign"
  | "toReport"
  | "toFinish"
  | "ordersLate"
  | "mine";

/** One short list of the day: of whistles or of an organisation's orders, as a search of the full list. */
export type TodaySection =
  | { readonly key: TodayKey; readonly of: "whistles"; readonly search: WhistleSearch }
  | { readonly key: TodayKey; readonly of: "orders"; readonly search: OrderSearch };

const whistles = (key: TodayKey, search: WhistleSearch): TodaySection => ({ key, of: "whistles", search });
const orders = (key: TodayKey, search: OrderSearch): TodaySection => ({ key, of: "orders", search });

const late = whistles("late", { late: true, sort: "DUE_SOONEST" });
const waiting = whistles("waiting", {
  state: ["DISPATCHED", "SIGNED", "IN_HAND", "REWORK"],
  sort: "DUE_SOONEST",
});

/** What a day looks like to somebody with these roles: their own moves first, then what they watch over. */
export function todaySections(roles: readonly Role[]): readonly TodaySection[] {
  const has = (role: Role) => roles.includes(role);
  const sections: TodaySection[] = [];
  if (runsCommunity(roles)) {
    sections.push(
      whistles("toAdmit", { state: ["BLOWN"], sort: "BLOWN_OLDEST" }),
      whistles("toDispatch", { state: ["ADMITTED"], sort: "DUE_SOONEST" }),
      whistles("toCheck", { state: ["HANDLED"], sort: "DUE_SOONEST" }),
    );
    if (has("COMMUNITY_SECRETARY")) {
      sections.push(whistles("toWriteOff", { state: ["EVALUATED"], sort: "BLOWN_OLDEST" }));
    }
    sections.push(late, waiting);
  }
  if (receivesOrders(roles)) {
    sections.push(
      orders("toSign", { state: ["SENT"] }),
      orders("toReport", { state: ["SIGNED"] }),
      orders("toFinish", { state: ["ON_SITE"] }),
      orders("ordersLate", { late: true }),
    );
  }
  if (has("TOWNSHIP_LEADER") || has("COUNTY_ORGANISER") || has("AUDITOR")) {
    sections.push(
      late,
      waiting,
      whistles("toCheck", { state: ["HANDLED"], sort: "DUE_SOONEST" }),
      whistles("toRate", { state: ["FED_BACK"], sort: "BLOWN_OLDEST" }),
    );
  }
  if (has("GRID_MEMBER")) sections.push(whistles("mine", { mine: true }));
  return sections.filter((section, at) => sections.findIndex((one) => one.key === section.key) === at);
}
