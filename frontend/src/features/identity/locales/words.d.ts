import type audit from "./audit.zh-CN.json";
import type emergencies from "./emergencies.zh-CN.json";
import type identity from "./identity.zh-CN.json";
import type users from "./users.zh-CN.json";

declare global {
  interface HouseWords {
    audit: typeof audit;
    emergencies: typeof emergencies;
    identity: typeof identity;
    users: typeof users;
  }
}
