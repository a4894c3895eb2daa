import type foresight from "./foresight.zh-CN.json";

declare global {
  interface HouseWords {
    foresight: typeof foresight;
  }
}
