import type identity from "./identity.zh-CN.json";

declare global {
  interface HouseWords {
    identity: typeof identity;
  }
}
