import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readReportSearch } from "@/features/whistle/components/phone/report/reportSearch";
import { someCommunity, someDivision, someReceipt } from "@/features/whistle/components/phone/testing";
import { fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { ReportPage } from "./ReportPage";

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

async function open(whistlePoint: unknown) {
  const { server, asked } = mockApi({
    community: someCommunity,
    division: someDivision,
    whistleBlow: someReceipt,
    whistlePoint,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ReportPage />, {
    words: ["phone", "territory"],
    route: "/r/report",
    at: "/r/report?community=150124100011&point=KX2WMDA2",
    validateSearch: readReportSearch,
  });
  return { asked, user: userEvent.setup() };
}

describe("a whistle point's code", () => {
  const gate = {
    __typename: "WhistlePoint",
    code: "KX2WMDA2",
    name: "昆新佳苑南门",
    unit: null,
    building: null,
    community: someCommunity,
  };

  it("that cannot be looked up leaves the place of the address", async () => {
    await open(() => fault("INTERNAL"));
    expect(await screen.findByText("昆新社区")).toBeVisible();
    expect(screen.getByText("来自门口二维码")).toBeVisible();
  });

  it("says what people call the spot, and gives it as the exact spot where there is no building", async () => {
    const { user, asked } = await open(gate);
    expect(await screen.findByText("来自哨点“昆新佳苑南门”")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "环境" }));
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("textbox"));
    await user.paste("门口的灯不亮");
    await user.click(screen.getByRole("button", { name: "下一步" }));
    expect(await screen.findByRole("textbox", { name: /具体位置/ })).toHaveValue("昆新佳苑南门");
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    const blows = () => asked.filter((one) => one.query.includes("mutation PhoneBlow"));
    await waitFor(() => expect(blows()).toHaveLength(1));
    expect((blows()[0]?.variables.input as { place: object }).place).toMatchObject({
      community: "150124100011",
      detail: "昆新佳苑南门",
    });
  });
});
