import type territory from "./territory.zh-CN.json";

declare global {
  interface HouseWords {
    territory: typeof territory;
  }
}
