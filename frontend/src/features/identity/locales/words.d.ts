import type audit from "./audit.zh-CN.json";
import type identity from "./identity.zh-CN.json";

declare global {
  interface HouseWords {
    audit: typeof audit;
    identity: typeof identity;
  }
}
