import type patrol from "./patrol.zh-CN.json";

declare global {
  interface HouseWords {
    patrol: typeof patrol;
  }
}
