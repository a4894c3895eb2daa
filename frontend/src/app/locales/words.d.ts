import type desk from "./desk.zh-CN.json";
import type home from "./home.zh-CN.json";

declare global {
  interface HouseWords {
    desk: typeof desk;
    home: typeof home;
  }
}
