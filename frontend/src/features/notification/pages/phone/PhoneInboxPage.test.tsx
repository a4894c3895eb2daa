import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { guest, signedIn } from "@/testing/session";
import { notificationsOf, someNotification } from "@/features/notification/testing";
import { PhoneInboxPage } from "./PhoneInboxPage";

let close = () => undefined as unknown;
afterEach(() => void close());

const told = someNotification({ kind: "REPORT", happening: "FED_BACK" });

async function open(answers: Answers, known = true) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<PhoneInboxPage />, {
    words: ["notification", "phone"],
    session: known ? await signedIn() : guest(),
  });
  return { asked, user: userEvent.setup() };
}

describe("the messages of a resident", () => {
  it("ask nothing without a login, and offer one", async () => {
    const { asked } = await open({}, false);
    expect(await screen.findByRole("button", { name: "登录" })).toBeVisible();
    expect(asked).toEqual([]);
  });

  it("show a failure", async () => {
    await open({ notifications: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("say what will stand here where there are none", async () => {
    await open({ notifications: notificationsOf([]) });
    expect(await screen.findByText("与您有关的哨单有进展时，会在这里告诉您。")).toBeVisible();
  });

  it("open the whistle in place, and are read by that", async () => {
    const { user, asked } = await open({
      notifications: notificationsOf([told]),
      notificationsRead: { unreadCount: 0, errors: [] },
      whistle: () => fault("INTERNAL"),
    });
    await user.click(await screen.findByText("处理结果已反馈，请您评价"));
    await waitFor(() =>
      expect(asked.map(({ operationName }) => operationName)).toContain("NotificationsRead"),
    );
    const wanted = asked.find(({ query }) => query.includes("whistle(number"));
    expect(wanted?.variables).toEqual({ number: "QX-2026-00042" });
  });

  it("go on with the next ten when asked for", async () => {
    const { user, asked } = await open({
      notifications: ({ after }: { after?: string | null }) =>
        after ? notificationsOf([{ ...told, id: "n2", happening: "CLOSED" }]) : notificationsOf([told], true),
    });
    await user.click(await screen.findByRole("button", { name: "更多" }));
    expect(await screen.findByText("您反映的问题已销号办结")).toBeVisible();
    expect(asked.map(({ variables }) => variables.after)).toEqual([null, "c1"]);
  });
});
