import type statistics from "./statistics.zh-CN.json";

declare global {
  interface HouseWords {
    statistics: typeof statistics;
  }
}
