import type calendar from "./calendar.zh-CN.json";
import type ledgers from "./ledgers.zh-CN.json";
import type phone from "./phone.zh-CN.json";
import type supervise from "./supervise.zh-CN.json";
import type routing from "./routing.zh-CN.json";
import type whistle from "./whistle.zh-CN.json";

declare global {
  interface HouseWords {
    calendar: typeof calendar;
    ledgers: typeof ledgers;
    phone: typeof phone;
    supervise: typeof supervise;
    routing: typeof routing;
    whistle: typeof whistle;
  }
}
