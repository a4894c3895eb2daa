import { screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { describe, expect, it } from "vitest";
import { someReceipt } from "@/features/whistle/components/phone/testing";
import { API_URL } from "@/testing/api";
import { answer, inputOf, open } from "./openReport";

describe("a network that fails", () => {
  it("loses nothing, and sends the same key again", async () => {
    const { user, server, blows } = await open();
    await answer(user);
    const keys: unknown[] = [];
    server.use(
      http.post(
        API_URL,
        async ({ request }) => {
          const body = (await request.json()) as { variables: { input: { idempotencyKey: string } } };
          keys.push(body.variables.input.idempotencyKey);
          return HttpResponse.error();
        },
        { once: true },
      ),
    );
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("连不上服务器")).toBeVisible();
    expect(screen.getByText("楼道灯不亮")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "重试" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(inputOf(blows())?.idempotencyKey).toBe(keys[0]);
  });

  it("brings back the receipt of a sending whose answer got lost, though the words were changed since", async () => {
    const first = "楼道灯不亮";
    const whistleBlow = ({ input }: { input: { description: string } }) =>
      input.description === first
        ? someReceipt
        : {
            trackingCode: null,
            whistle: null,
            errors: [{ code: "KEY_REUSED", field: "idempotencyKey", message: "" }],
          };
    const { user, server, blows } = await open({ answers: { whistleBlow } });
    await answer(user, { description: first });
    server.use(http.post(API_URL, () => HttpResponse.error(), { once: true }));
    await user.click(screen.getByRole("button", { name: "提交" }));
    await screen.findByText("连不上服务器");
    await user.click(screen.getByRole("link", { name: "修改“情况”" }));
    await user.type(await screen.findByRole("textbox", { name: "说说情况" }), "，三天了");
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await screen.findByRole("heading", { name: "在哪里？" });
    await user.click(screen.getByRole("button", { name: "下一步" }));
    await user.click(await screen.findByRole("button", { name: "提交" }));
    await screen.findByRole("heading", { name: "已收到" });
    expect(screen.getByRole("alert")).toHaveTextContent("以那次的内容为准");
    expect(inputOf(blows(), 1)?.description).toBe(first);
  });
});
