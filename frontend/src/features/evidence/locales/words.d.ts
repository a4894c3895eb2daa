import type evidence from "./evidence.zh-CN.json";

declare global {
  interface HouseWords {
    evidence: typeof evidence;
  }
}
