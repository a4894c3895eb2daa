import { describe, expect, it } from "vitest";
import { ConfigFault, parseConfig } from "./config";

const good = {
  apiUrl: "http://localhost:8080/graphql",
  oidcIssuer: "http://localhost:8180/realms/xiaoshao",
  oidcClientId: "xiaoshao-web",
  demo: true,
};

describe("config.json", () => {
  it("is taken as written", () => {
    expect(parseConfig(JSON.stringify(good))).toEqual(good);
  });
  it("does not call a place a demo unless it says so", () => {
    expect(parseConfig(JSON.stringify({ ...good, demo: undefined })).demo).toBe(false);
  });
  it.each([
    ["an HTML page", "<!doctype html>"],
    ["a list", "[]"],
    ["null", "null"],
    ["no API address", JSON.stringify({ ...good, apiUrl: undefined })],
    ["a script as address", JSON.stringify({ ...good, oidcIssuer: "javascript:alert(1)" })],
    ["an empty client", JSON.stringify({ ...good, oidcClientId: "" })],
  ])("is refused when it is %s", (_what, text) => {
    expect(() => parseConfig(text)).toThrow(ConfigFault);
  });
});
