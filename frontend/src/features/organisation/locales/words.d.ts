import type organisation from "./organisation.zh-CN.json";

declare global {
  interface HouseWords {
    organisation: typeof organisation;
  }
}
