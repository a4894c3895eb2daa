import type messages from "./messages.zh-CN.json";
import type notification from "./notification.zh-CN.json";

declare global {
  interface HouseWords {
    messages: typeof messages;
    notification: typeof notification;
  }
}
