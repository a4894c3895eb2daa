import type notification from "./notification.zh-CN.json";

declare global {
  interface HouseWords {
    notification: typeof notification;
  }
}
