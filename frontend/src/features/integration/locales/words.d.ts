import type exportWords from "./exports.zh-CN.json";
import type imports from "./imports.zh-CN.json";

declare global {
  interface HouseWords {
    exports: typeof exportWords;
    imports: typeof imports;
  }
}
