import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, loginActions, pageOf, somebody, someSheet, someUser } from "../testing";
import { PersonPage } from "./PersonPage";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, language: "zh-CN" | "en" = "zh-CN") {
  const { server, asked } = mockApi({
    me: somebody(),
    posts: pageOf([someSheet()]),
    users: pageOf([someUser()]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<PersonPage />, {
    words: ["users", "identity", "organisation"],
    layout: "staff",
    frame: DeskTheme,
    route: "/admin/users/$person",
    at: "/admin/users/p5",
    language,
  });
  const asks = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { asks, user: userEvent.setup() };
}

type Row = ReturnType<typeof userEvent.setup>;

async function begin(user: Row, action: string) {
  await user.click(await screen.findByRole("button", { name: action }));
  return screen.findByRole("dialog");
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

describe("somebody's posts", () => {
  it("say that nobody is there where the reader sees nothing of them", async () => {
    await open({ posts: pageOf([]), users: pageOf([]) });
    expect(await screen.findByText("没有找到")).toBeVisible();
  });

  it("show a failure with its trace id", async () => {
    await open({ posts: () => fault("INTERNAL") });
    expect(await screen.findByText(/0af7651916cd43dd8448eb211c80319c/)).toBeVisible();
  });

  it("are told with what may be done and why not, and former ones with nothing to do", async () => {
    await open({
      posts: pageOf([
        someSheet({ availableActions: allowed(["END"], { SUBSTITUTE: "STANDS_IN" }) }),
        someSheet({ id: "old", holding: "ENDED", calledOff: true, availableActions: allowed([]) }),
      ]),
    });
    expect(await screen.findByRole("button", { name: "免职" })).toBeEnabled();
    const refused = screen.getByRole("button", { name: /安排代理人/ });
    expect(refused).toHaveAttribute("aria-disabled", "true");
    expect(refused).toHaveTextContent("代理不能再由别人代理");
    expect(refused).toHaveAttribute("title", "代理不能再由别人代理");
    const former = screen.getByText("以前的任职（1）").closest("details") as HTMLElement;
    expect(former).toHaveTextContent("未开始就取消了");
    expect(within(former).queryByRole("button", { hidden: true })).toBeNull();
  });

  it("are never one's own to change", async () => {
    const own = someSheet({
      id: "own-COMMUNITY_SECRETARY",
      availableActions: allowed([], { END: "YOURSELF", SUBSTITUTE: "YOURSELF" }),
    });
    await open({ posts: pageOf([own]), users: pageOf([]) });
    expect(await screen.findByRole("button", { name: /免职/ })).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByRole("button", { name: "再任命一职" })).toBeNull();
    expect(screen.queryByRole("button", { name: "开通账号" })).toBeNull();
  });
});

describe("ending a post", () => {
  it("needs a reason, and says that who stands in ends as well", async () => {
    const term = { id: "s", holder: { id: "p9", name: "卫志红" }, validFrom: today(), validTo: null };
    const { user, asks } = await open({ posts: pageOf([someSheet({ substitutes: [term] })]) });
    const form = await begin(user, "免职");
    expect(within(form).getByText("郑海燕不再担任昆新社区居民委员会 · 第一网格网格员。")).toBeVisible();
    expect(within(form).getByText(/同一天一起结束/)).toBeVisible();
    await user.click(within(form).getByRole("button", { name: "免职" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    expect(asks("postEnd")).toHaveLength(0);
  });

  it("waits for a look at what is new when somebody else was faster", async () => {
    const errors = [{ code: "STALE_VERSION", field: null, message: "x", currentVersion: 5 }];
    const { user } = await open({ postEnd: { post: null, errors } });
    const form = await begin(user, "免职");
    await user.type(within(form).getByLabelText("原因"), "调到别的社区");
    await user.click(within(form).getByRole("button", { name: "免职" }));
    expect(await within(form).findByText("刚才有人更新了内容")).toBeVisible();
    expect(within(form).getByRole("button", { name: "免职" })).toBeDisabled();
    expect(within(form).getByLabelText("原因")).toHaveValue("调到别的社区");
  });

  it("sends the last day and the reason on the version seen, and says what was done", async () => {
    const { user, asks } = await open({
      postEnd: { post: someSheet({ holding: "ENDED", version: 5 }), errors: [] },
    });
    const form = await begin(user, "免职");
    await user.type(within(form).getByLabelText("原因"), " 调到别的社区 ");
    await user.click(within(form).getByRole("button", { name: "免职" }));
    expect(await screen.findByText("已登记郑海燕免职。")).toBeVisible();
    expect(asks("postEnd")[0]?.variables).toMatchObject({
      id: "post-5",
      input: { lastDay: today(), reason: "调到别的社区", expectedVersion: 4 },
    });
  });

  it("calls off what has not begun", async () => {
    const { user } = await open({
      posts: pageOf([someSheet({ holding: "COMING" }, { validFrom: "2030-01-01" })]),
    });
    const form = await begin(user, "取消任命");
    expect(within(form).getByText(/取消后不会生效/)).toBeVisible();
  });
});

describe("a stand-in", () => {
  it("is somebody else, for days within the term", async () => {
    const posts = (args: { filter: { person?: string } }) =>
      pageOf(
        args.filter.person
          ? [someSheet({}, { validTo: "2030-06-30" })]
          : [someSheet(), someSheet({ id: "post-9", holder: { id: "p9", name: "卫志红" } })],
      );
    const { user, asks } = await open({ posts, postSubstitute: { post: someSheet(), errors: [] } });
    const form = await begin(user, "安排代理人");
    await user.click(within(form).getByRole("combobox", { name: "人员" }));
    const option = await screen.findByText(/^卫志红/, { selector: ".ant-select-item-option-content" });
    expect(screen.queryByText(/^郑海燕（/, { selector: ".ant-select-item-option-content" })).toBeNull();
    await user.click(option);
    const to = within(form).getByLabelText("最后一天");
    expect(to).toHaveAttribute("min", today());
    expect(to).toHaveAttribute("max", "2030-06-30");
    await user.type(to, "2030-06-01");
    await user.click(within(form).getByRole("button", { name: /^安\s?排$/ }));
    await waitFor(() => expect(asks("postSubstitute")).toHaveLength(1));
    expect(asks("postSubstitute")[0]?.variables).toMatchObject({
      id: "post-5",
      input: { person: "p9", name: null, validFrom: today(), validTo: "2030-06-01", expectedVersion: 4 },
    });
    expect(await screen.findByText("已为郑海燕安排代理人。")).toBeVisible();
  });
});

describe("another post", () => {
  it("goes to the person of the page, in English too", async () => {
    const { user, asks } = await open(
      { postAppoint: { post: null, errors: [{ code: "HELD_ALREADY", field: "person", message: "x" }] } },
      "en",
    );
    const form = await begin(user, "Appoint to another post");
    await user.click(within(form).getByRole("combobox", { name: "Role" }));
    await user.click(await screen.findByText("Mediator", { selector: ".ant-select-item-option-content" }));
    await user.click(within(form).getByRole("button", { name: "Appoint" }));
    expect(await within(form).findByText(/hold that very post/)).toBeInTheDocument();
    expect(asks("postAppoint")[0]?.variables.input).toMatchObject({ person: "p5", name: null });
  });
});

describe("somebody's login", () => {
  it("is there when the posts have gone, and says when the login server has not been told", async () => {
    await open({ posts: pageOf([]), users: pageOf([someUser({ posts: [], inStep: false })]) });
    expect(await screen.findByRole("heading", { name: "郑海燕" })).toBeVisible();
    expect(screen.getByText("现在没有任职。")).toBeVisible();
    expect(screen.getByText(/还没有同步/)).toBeVisible();
  });

  it("is shut with a reason on the version seen", async () => {
    const { user, asks } = await open({ userDisable: { user: someUser({ enabled: false }), errors: [] } });
    expect(await screen.findByText("grid")).toBeVisible();
    expect(screen.queryByRole("button", { name: "重新启用" })).toBeNull();
    const form = await begin(user, "停用");
    await user.click(within(form).getByRole("button", { name: "停用账号" }));
    expect(await within(form).findByText("请填写")).toBeInTheDocument();
    await user.type(within(form).getByLabelText("原因"), "已离职");
    await user.click(within(form).getByRole("button", { name: "停用账号" }));
    expect(await screen.findByText("已停用郑海燕的账号。")).toBeVisible();
    expect(asks("userDisable")).toHaveLength(1);
    expect(asks("userDisable")[0]?.variables).toMatchObject({
      id: "u5",
      input: { reason: "已离职", expectedVersion: 2 },
    });
  });

  it("is opened again, and gets no new password before that", async () => {
    const shut = someUser({ enabled: false, availableActions: loginActions(false) });
    const { user, asks } = await open({
      users: pageOf([shut]),
      userEnable: { user: someUser(), errors: [] },
    });
    const refused = await screen.findByRole("button", { name: /重置密码/ });
    expect(refused).toHaveAttribute("aria-disabled", "true");
    expect(refused).toHaveTextContent("账号已停用");
    const form = await begin(user, "重新启用");
    await user.click(within(form).getByRole("button", { name: "重新启用" }));
    expect(await screen.findByText("已重新启用郑海燕的账号。")).toBeVisible();
    expect(asks("userEnable")[0]?.variables).toMatchObject({ id: "u5", input: { expectedVersion: 2 } });
  });

  it("keeps its password while the login server is away", async () => {
    const errors = [{ code: "ACCOUNTS_UNAVAILABLE", field: null, message: "x", currentVersion: null }];
    const { user } = await open({ userResetPassword: { user: null, oneTimePassword: null, errors } });
    const form = await begin(user, "重置密码");
    await user.click(within(form).getByRole("button", { name: "给一次性密码" }));
    expect(await within(form).findByText(/登录系统暂时不可用/)).toBeVisible();
  });

  it("gets a new one-time password, shown once", async () => {
    const reset = { user: someUser({ version: 3 }), oneTimePassword: "Rz4-tNb-8Wq", errors: [] };
    const { user } = await open({ userResetPassword: reset });
    const form = await begin(user, "重置密码");
    await user.click(within(form).getByRole("button", { name: "给一次性密码" }));
    const dialog = await screen.findByRole("dialog", { name: "请转交给郑海燕" });
    expect(within(dialog).getByTestId("one-time-password")).toHaveTextContent("Rz4-tNb-8Wq");
    await user.click(within(dialog).getByRole("button", { name: "已转交" }));
    await waitFor(() => expect(screen.queryByText("Rz4-tNb-8Wq")).toBeNull());
  });

  it("is made for somebody who serves already, without another post", async () => {
    const made = { user: someUser(), oneTimePassword: "Kx7-mQ2-pLd", errors: [] };
    const { user, asks } = await open({ users: pageOf([]), userCreate: made });
    const form = await begin(user, "开通账号");
    await user.type(within(form).getByLabelText("账号"), "grid");
    await user.click(within(form).getByRole("button", { name: "建立账号" }));
    expect(await screen.findByText("Kx7-mQ2-pLd")).toBeInTheDocument();
    expect(asks("userCreate")[0]?.variables.input).toMatchObject({
      person: "p5",
      name: null,
      username: "grid",
      post: null,
    });
  });
});
