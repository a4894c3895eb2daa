import type phone from "./phone.zh-CN.json";
import type whistle from "./whistle.zh-CN.json";

declare global {
  interface HouseWords {
    phone: typeof phone;
    whistle: typeof whistle;
  }
}
