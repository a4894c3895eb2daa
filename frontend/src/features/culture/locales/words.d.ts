import type culture from "./culture.zh-CN.json";

declare global {
  interface HouseWords {
    culture: typeof culture;
  }
}
