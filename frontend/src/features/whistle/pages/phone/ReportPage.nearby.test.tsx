import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fault } from "@/testing/api";
import { answer, open } from "./openReport";

const offered = {
  id: "w7",
  number: "QX-2026-00007",
  title: "楼道灯不亮好几天了",
  kind: "ENVIRONMENT",
  matter: "公共照明维修",
  state: "IN_HAND",
  place: "5号楼",
  nearness: "BUILDING",
  blownAt: "2026-11-26T01:00:00Z",
  reporterCount: 3,
};
const nearby = { whistles: [offered] };
const joined = {
  tracking: null,
  trackingCode: "QXMGV72NPT",
  errors: [],
};

describe("what others have reported already", () => {
  it.each([
    ["there is nothing", { whistles: [] }],
    ["it cannot be had", () => fault("INTERNAL")],
  ])("is not spoken of when %s, and stands in nobody's way", async (_, whistlesNearby) => {
    const { user, asked } = await open({ answers: { whistlesNearby } });
    await answer(user);
    await waitFor(() => expect(asked.some(({ query }) => query.includes("PhoneNearby"))).toBe(true));
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByRole("heading", { name: "已收到" })).toBeVisible();
    expect(screen.queryByText("这里已有人反映")).toBeNull();
  });

  it("is joined with one press and with what was written, and blows nothing", async () => {
    const { user, asked, blows } = await open({ answers: { whistlesNearby: nearby, whistleJoin: joined } });
    await answer(user);
    const offer = await screen.findByRole("region", { name: "这里已有人反映" });
    expect(within(offer).getByText("楼道灯不亮好几天了")).toBeVisible();
    expect(within(offer).getByText("3 人反映")).toBeVisible();
    await user.click(within(offer).getByRole("button", { name: "我也遇到了" }));
    expect(await screen.findByRole("heading", { name: "已加入" })).toBeVisible();
    expect(screen.getByTestId("tracking-code")).toHaveTextContent("QXMGV72NPT");
    expect(screen.getByTestId("whistle-number")).toHaveTextContent("QX-2026-00007");
    expect(blows()).toHaveLength(0);
    const sent = asked.filter((one) => one.query.includes("mutation PhoneJoin"));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.variables).toMatchObject({ id: "w7", input: { text: "楼道灯不亮" } });
  });

  it("says why it cannot be joined any more, and one's own can still be sent", async () => {
    const refused = {
      ...joined,
      trackingCode: null,
      errors: [{ code: "WRONG_STATE", field: null, message: "" }],
    };
    const { user, blows } = await open({ answers: { whistlesNearby: nearby, whistleJoin: refused } });
    await answer(user);
    await user.click(await screen.findByRole("button", { name: "我也遇到了" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("这件事刚刚办结，请照常提交");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByRole("heading", { name: "已收到" })).toBeVisible();
    expect(blows()).toHaveLength(1);
  });
});
