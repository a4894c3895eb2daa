import type imports from "./imports.zh-CN.json";

declare global {
  interface HouseWords {
    imports: typeof imports;
  }
}
