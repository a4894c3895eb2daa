import "i18next";
import type common from "./common.zh-CN.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    returnNull: false;
    resources: HouseWords;
  }
}

declare global {
  /** Namespaces of locale files; a feature adds its own in the `words.d.ts` beside its files. */
  interface HouseWords {
    common: typeof common;
  }
}
