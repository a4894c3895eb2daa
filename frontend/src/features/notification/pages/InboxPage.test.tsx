import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { signedIn } from "@/testing/session";
import { Bell } from "../components/Bell";
import { readInboxSearch } from "../policies/inboxSearch";
import { notificationsOf, someNotification } from "../testing";
import { InboxPage } from "./InboxPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers, at = "/inbox", language: "zh-CN" | "en" = "zh-CN") {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const shown = await renderPage(
    <>
      <Bell to="/inbox" />
      <InboxPage />
    </>,
    {
      words: ["notification"],
      layout: "staff",
      frame: DeskTheme,
      route: "/inbox",
      validateSearch: readInboxSearch,
      at,
      language,
      session: await signedIn(),
    },
  );
  return { ...shown, asked, user: userEvent.setup() };
}

const readings = (asked: { operationName: string | null; variables: Record<string, unknown> }[]) =>
  asked
    .filter(({ operationName }) => operationName === "NotificationsRead")
    .map(({ variables }) => variables.input as Record<string, unknown>);

describe("the inbox", () => {
  it("shows a failure, and asks again", async () => {
    let broken = true;
    const { user } = await open({
      notifications: () => (broken ? fault("INTERNAL") : notificationsOf([someNotification()])),
    });
    const alert = await screen.findByRole("alert");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByText("有新的哨单派给您的单位，请签收")).toBeVisible();
  });

  it("says what will stand here where nothing was told yet", async () => {
    await open({ notifications: notificationsOf([]) });
    expect(await screen.findByRole("heading", { name: "还没有消息" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "全部标为已读" })).toBeNull();
  });

  it("words each thing for whom it is told, and leads to the whistle", async () => {
    await open({
      notifications: notificationsOf([
        someNotification(),
        someNotification({ id: "n2", kind: "REPORT" }),
        someNotification({
          id: "n3",
          kind: "WARNING",
          happening: "CLOCK_RUNS_OUT",
          deadline: "SIGN",
          step: "DUE",
          dueAt: "2026-11-26T03:00:00Z",
          title: null,
        }),
      ]),
    });
    const link = await screen.findByRole("link", { name: /有新的哨单派给您的单位/ });
    expect(link).toHaveAttribute("href", "/whistles/QX-2026-00042");
    expect(screen.getByText("您反映的问题已派给承办单位")).toBeVisible();
    expect(screen.getByText(/^签收时限提醒：已到期，.*11:00.*到期$/)).toBeVisible();
  });

  it("says the same in English", async () => {
    await open({ notifications: notificationsOf([someNotification()]) }, "/inbox", "en");
    expect(
      await screen.findByText("A new whistle was sent to your organisation; please sign it"),
    ).toBeVisible();
    expect(screen.getByRole("link", { name: "Messages, 1 unread" })).toBeVisible();
  });

  it("marks one as read, and the number at the bell follows", async () => {
    let readAt: string | null = null;
    const { user, asked } = await open({
      notifications: ({ filter }: { filter: { unread?: boolean } }) =>
        notificationsOf([someNotification({ readAt })], false, filter.unread ? (readAt ? 0 : 1) : 1),
      notificationsRead: () => {
        readAt = "2026-11-26T04:00:00Z";
        return { unreadCount: 0, errors: [] };
      },
    });
    expect(await screen.findByRole("link", { name: "消息，1 条未读" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: /^标为已读：有新的哨单/ }));
    expect(await screen.findByText("已读")).toBeVisible();
    expect(await screen.findByRole("link", { name: "消息，0 条未读" })).toBeVisible();
    expect(readings(asked)).toMatchObject([{ ids: ["n1"] }]);
  });

  it("reads all up to the newest that is shown, not what comes meanwhile", async () => {
    const { user, asked } = await open({
      notifications: notificationsOf([someNotification({ id: "n9" }), someNotification()]),
      notificationsRead: { unreadCount: 0, errors: [] },
    });
    await user.click(await screen.findByRole("button", { name: "全部标为已读" }));
    await waitFor(() => expect(readings(asked)).toMatchObject([{ upTo: "n9" }]));
  });

  it("shows that reading could not be noted", async () => {
    const { user } = await open({
      notifications: notificationsOf([someNotification()]),
      notificationsRead: () => fault("INTERNAL"),
    });
    await user.click(await screen.findByRole("button", { name: /^标为已读：/ }));
    expect(await screen.findByRole("alert")).toBeVisible();
  });

  it("reads what is opened, and nothing that was read before", async () => {
    const { user, asked, path } = await open({
      notifications: notificationsOf([someNotification({ readAt: "2026-11-26T04:00:00Z" })]),
    });
    await user.click(await screen.findByRole("link", { name: "有新的哨单派给您的单位，请签收" }));
    await waitFor(() => expect(path()).toBe("/whistles/QX-2026-00042"));
    expect(readings(asked)).toEqual([]);
  });

  it("keeps its filter in the address", async () => {
    const { asked } = await open({ notifications: notificationsOf([]) }, "/inbox?kind=WARNING&unread=true");
    await screen.findByText("没有符合条件的结果");
    const lists = asked.filter(({ operationName }) => operationName === "Notifications");
    expect(lists[0]?.variables.filter).toEqual({ kind: "WARNING", unread: true });
  });
});

describe("the bell", () => {
  it("stops counting at 99", async () => {
    await open({ notifications: notificationsOf([someNotification()], false, 120) });
    expect(await screen.findByTestId("unread")).toHaveTextContent("99+");
  });
});
