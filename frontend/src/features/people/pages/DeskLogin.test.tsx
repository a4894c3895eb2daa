import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, somebody, someResident } from "../testing";
import { ResidentPage } from "./ResidentPage";

const PASSWORD = "k7mq-2pxn-r4wa";
const given = (password: string | null = PASSWORD) => ({
  login: { resident: "r1", username: "jm48217730" },
  oneTimePassword: password,
  errors: [],
});
const refused = (code: string, field: string | null = null) => ({
  login: null,
  oneTimePassword: null,
  errors: [{ code, field, message: "x", currentVersion: null }],
});

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: somebody(),
    resident: someResident({
      availableActions: allowed(["REVEAL", "LOGIN_CREATE", "LINK"], { LOGIN_RESET: "NO_LOGIN" }),
    }),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<ResidentPage />, {
    words: ["people", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/people/$id",
    at: "/people/r1",
  });
  const sent = () => asked.filter(({ query }) => query.includes("residentLogin"));
  return { user: userEvent.setup(), sent };
}

async function drawer(user: ReturnType<typeof userEvent.setup>, name: string) {
  await user.click(await screen.findByRole("button", { name }));
  return screen.findByRole("dialog", { name });
}

describe("a login given at the desk", () => {
  it("is offered to nobody whose work it is not, and not beside one that is there", async () => {
    await open({
      resident: someResident({
        availableActions: allowed(["REVEAL"], { LOGIN_CREATE: "HAS_LOGIN", LINK: "HAS_LOGIN" }),
      }),
    });
    await screen.findByRole("button", { name: "查看完整信息" });
    for (const name of ["开通登录账号", "重置登录密码", "给居民关联码"]) {
      expect(screen.queryByRole("button", { name: new RegExp(name) })).toBeNull();
    }
  });

  it("says at its field that the username is taken, and makes nothing of an impossible one", async () => {
    const { user, sent } = await open({ residentLoginCreate: refused("USERNAME_TAKEN", "username") });
    const form = await drawer(user, "开通登录账号");
    const field = within(form).getByLabelText(/账号/);
    await user.type(field, "No");
    await user.click(within(form).getByRole("button", { name: "开通账号" }));
    expect(await within(form).findByText("3 至 40 位小写字母、数字、点、横线或下划线")).toBeInTheDocument();
    expect(sent()).toHaveLength(0);
    await user.clear(field);
    await user.type(field, "lixiaoyu");
    await user.click(within(form).getByRole("button", { name: "开通账号" }));
    expect(await within(form).findByText("这个账号已有人用，请换一个")).toBeInTheDocument();
    expect(sent()[0]?.variables).toMatchObject({
      id: "r1",
      input: { username: "lixiaoyu", expectedVersion: 7 },
    });
  });

  it("tells who lost the answer to reset the password", async () => {
    let reached = 0;
    const { user, sent } = await open({
      residentLoginCreate: () => (++reached === 1 ? fault("UNEXPECTED") : given(null)),
    });
    const form = await drawer(user, "开通登录账号");
    await user.click(within(form).getByRole("button", { name: "开通账号" }));
    await user.click(await within(form).findByRole("button", { name: "重试" }));
    const dialog = await screen.findByRole("dialog", { name: "请转交给李晓雨" });
    expect(within(dialog).getByRole("alert")).toHaveTextContent("jm48217730");
    expect(within(dialog).getByRole("alert")).toHaveTextContent("重置登录密码");
    expect(screen.queryByTestId("one-time-password")).toBeNull();
    const [first, second] = sent().map(({ variables }) => variables.input as { idempotencyKey: string });
    expect(first?.idempotencyKey).toBe(second?.idempotencyKey);
  });

  it("is shown once with its password and where it is used, and forgotten", async () => {
    const { user, sent } = await open({ residentLoginCreate: given() });
    const form = await drawer(user, "开通登录账号");
    await user.click(within(form).getByRole("button", { name: "开通账号" }));
    const dialog = await screen.findByRole("dialog", { name: "请转交给李晓雨" });
    expect(within(dialog).getByTestId("one-time-password")).toHaveTextContent(PASSWORD);
    expect(within(dialog).getByTestId("username")).toHaveTextContent("jm48217730");
    expect(sent()[0]?.variables).toMatchObject({ input: { username: null } });
    await user.keyboard("{Escape}");
    expect(screen.getByTestId("one-time-password")).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "已转交" }));
    expect(await screen.findByText("账号已办好并转交。")).toBeVisible();
    expect(screen.queryByText(PASSWORD)).toBeNull();
  });
});

describe("a login that is there", () => {
  const there = someResident({
    availableActions: allowed(["REVEAL", "LOGIN_RESET"], { LOGIN_CREATE: "HAS_LOGIN", LINK: "HAS_LOGIN" }),
  });

  it("of somebody who serves is left to those who gave the post", async () => {
    const { user } = await open({ resident: there, residentLoginReset: refused("SERVES") });
    const form = await drawer(user, "重置登录密码");
    await user.click(within(form).getByRole("button", { name: "重置密码" }));
    expect(await within(form).findByText("这位居民同时任职，密码由给其任职的人重置")).toBeVisible();
  });

  it("gets another password, shown once", async () => {
    const { user } = await open({ resident: there, residentLoginReset: given() });
    const form = await drawer(user, "重置登录密码");
    await user.click(within(form).getByRole("button", { name: "重置密码" }));
    expect(await screen.findByTestId("one-time-password")).toHaveTextContent(PASSWORD);
  });
});
