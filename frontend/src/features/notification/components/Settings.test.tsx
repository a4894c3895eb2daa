import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { Settings } from "./Settings";

let close = () => undefined as unknown;
afterEach(() => void close());

const chosen = {
  channels: [],
  offered: [
    { name: "mail", needs: "MAIL" },
    { name: "pigeon", needs: "NONE" },
    { name: "sms", needs: "PHONE" },
  ],
  mail: null,
  phone: null,
  quietFrom: null,
  quietTo: null,
  language: "ZH",
};

async function open(answers: Answers) {
  const { server, asked } = mockApi({ notificationPreferences: chosen, ...answers });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<Settings />, { words: ["notification"], session: await signedIn() });
  const user = userEvent.setup();
  const summary = await screen.findByText("提醒设置");
  expect(asked).toEqual([]);
  await user.click(summary);
  return { asked, user };
}

describe("how somebody is told", () => {
  it("shows a failure", async () => {
    await open({ notificationPreferences: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("says that there is nothing to choose from, and still takes quiet hours", async () => {
    await open({ notificationPreferences: { ...chosen, offered: [] } });
    expect(await screen.findByText("本系统还没有开通站内消息以外的提醒方式。")).toBeVisible();
    expect(screen.queryByRole("checkbox", { name: "短信" })).toBeNull();
    expect(screen.getByRole("checkbox", { name: "免打扰时段（紧急情况除外）" })).toBeVisible();
  });

  it("says in words why it was refused and keeps what was typed", async () => {
    const { user } = await open({
      notificationPreferencesSet: {
        preferences: null,
        errors: [{ code: "PHONE_INVALID", field: "phone" }],
      },
    });
    await user.click(await screen.findByRole("checkbox", { name: "短信" }));
    await user.type(screen.getByRole("textbox", { name: "手机号" }), "138");
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("手机号应为 11 位数字。");
    expect(screen.getByRole("textbox", { name: "手机号" })).toHaveValue("138");
  });

  it("asks for the address that a channel needs, and for quiet hours when they are wanted", async () => {
    const inputs: object[] = [];
    const { user } = await open({
      notificationPreferencesSet: ({ input }: { input: object }) => {
        inputs.push(input);
        return { preferences: chosen, errors: [] };
      },
    });
    expect(await screen.findByRole("checkbox", { name: "pigeon" })).toBeVisible();
    expect(screen.queryByRole("textbox", { name: "手机号" })).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "短信" }));
    await user.type(screen.getByRole("textbox", { name: "手机号" }), "13812345678");
    await user.click(screen.getByRole("checkbox", { name: "免打扰时段（紧急情况除外）" }));
    expect(screen.getByLabelText("从")).toHaveValue("22:00");
    await user.click(screen.getByRole("radio", { name: "英文" }));
    await user.click(screen.getByRole("button", { name: "保存" }));
    await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("已保存。"));
    expect(inputs).toMatchObject([
      {
        channels: ["sms"],
        phone: "13812345678",
        mail: null,
        quietFrom: "22:00",
        quietTo: "07:00",
        language: "EN",
      },
    ]);
  });
});
