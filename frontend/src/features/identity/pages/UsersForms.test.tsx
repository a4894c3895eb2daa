import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "@/testing/api";
import { KUNXIN, pageOf, someSheet, someUser } from "../testing";
import { choose, logins, openUsers, type User } from "../usersTesting";

describe("recording a post", () => {
  const begin = async (answers: Answers = {}) => {
    const page = await openUsers(answers);
    await page.user.click(await screen.findByRole("button", { name: "只任命，不开账号" }));
    return { ...page, form: await screen.findByRole("dialog") };
  };
  const send = (user: User, form: HTMLElement) =>
    user.click(within(form).getByRole("button", { name: /^任\s?命$/ }));

  it("asks for the place that the role needs, and for nothing before there is a role", async () => {
    const { user, form, asks } = await begin();
    expect(within(form).queryByRole("combobox", { name: "网格" })).toBeNull();
    await choose(user, form, "角色", "网格员");
    expect(within(form).getByText("昆新社区居民委员会")).toBeVisible();
    await within(form).findByRole("combobox", { name: "网格" });
    await send(user, form);
    // Name and grid.
    await waitFor(() => expect(within(form).getAllByText("请填写")).toHaveLength(2));
    expect(asks("postAppoint")).toHaveLength(0);
    await choose(user, form, "角色", "单元长");
    expect(within(form).queryByRole("combobox", { name: "网格" })).toBeNull();
    await within(form).findByRole("combobox", { name: "单元" });
  });

  it("says a refusal beside the field of the post, and keeps what was typed", async () => {
    const errors = [{ code: "POST_TAKEN", field: "post.building", message: "x" }];
    const { user, form } = await begin({ postAppoint: { post: null, errors } });
    await user.type(within(form).getByLabelText("姓名"), "王小满");
    await choose(user, form, "角色", "楼栋长");
    await within(form).findByRole("combobox", { name: "楼栋" });
    await choose(user, form, "楼栋", "2号楼");
    await send(user, form);
    expect(await within(form).findByText("那段时间已有人担任，请先免职")).toBeInTheDocument();
    expect(within(form).getByLabelText("姓名")).toHaveValue("王小满");
  });

  it("sends what the role needs and nothing of another role, and leads to the person", async () => {
    const post = someSheet({ id: "new", holder: { id: "p99", name: "王小满" } });
    const { user, form, asks } = await begin({ postAppoint: { post, errors: [] } });
    await user.type(within(form).getByLabelText("姓名"), "王小满");
    await choose(user, form, "角色", "单元长");
    await within(form).findByRole("combobox", { name: "楼栋" });
    await choose(user, form, "楼栋", "1号楼");
    await choose(user, form, "单元", "2单元");
    await choose(user, form, "角色", "网格员");
    await within(form).findByRole("combobox", { name: "网格" });
    await choose(user, form, "网格", "第二网格");
    await send(user, form);
    const status = await screen.findByText(/已任命王小满。/);
    expect(within(status).getByRole("link")).toHaveAttribute("href", "/admin/users/p99");
    expect(asks("postAppoint")[0]?.variables.input).toMatchObject({
      person: null,
      name: "王小满",
      post: {
        role: "GRID_MEMBER",
        division: KUNXIN,
        grid: "g2",
        building: null,
        unit: null,
        organisation: null,
        validTo: null,
      },
    });
  });

  it("finds somebody who serves already, each once with their roles, and never the reader", async () => {
    const posts = pageOf([
      someSheet(),
      someSheet({ id: "post-6" }, { role: "VOLUNTEER", grid: null }),
      someSheet({ id: "own-COMMUNITY_SECRETARY", holder: { id: "me", name: "沈立新" } }),
    ]);
    const { user, form } = await begin({ posts });
    await user.click(within(form).getByRole("radio", { name: "已登记的人" }));
    await user.click(within(form).getByRole("combobox", { name: "人员" }));
    const found = await screen.findAllByText(/^郑海燕/, { selector: ".ant-select-item-option-content" });
    expect(found.map(({ textContent }) => textContent)).toEqual(["郑海燕（网格员、志愿者）"]);
    expect(screen.queryByText(/^沈立新/, { selector: ".ant-select-item-option-content" })).toBeNull();
  });
});

describe("making a login", () => {
  const begin = async (answers: Answers = {}) => {
    const page = await openUsers(answers, logins);
    await page.user.click(await screen.findByRole("button", { name: "新建账号" }));
    const form = await screen.findByRole("dialog");
    const send = () => page.user.click(within(form).getByRole("button", { name: "建立账号" }));
    return { ...page, form, send };
  };
  const fill = async (user: User, form: HTMLElement) => {
    await user.type(within(form).getByLabelText("姓名"), "王小满");
    await user.type(within(form).getByLabelText("账号"), "wang-xiaoman");
    await choose(user, form, "角色", "网格员");
    await within(form).findByRole("combobox", { name: "网格" });
    await choose(user, form, "网格", "第二网格");
  };
  const made = someUser({ person: "p99", name: "王小满", username: "wang-xiaoman" });

  it("refuses a username that none can be before anything is sent", async () => {
    const { user, form, send, asks } = await begin();
    await user.type(within(form).getByLabelText("账号"), "王 xm");
    await send();
    expect(
      await within(form).findByText(/3 至 40 位小写字母/, { selector: ".ant-form-item-explain-error" }),
    ).toBeInTheDocument();
    expect(asks("userCreate")).toHaveLength(0);
  });

  it("says beside the field that the username is taken, and keeps what was typed", async () => {
    const errors = [{ code: "USERNAME_TAKEN", field: "username", message: "x" }];
    const { user, form, send } = await begin({ userCreate: { user: null, oneTimePassword: null, errors } });
    await fill(user, form);
    await send();
    expect(await within(form).findByText("这个账号已有人用，请换一个")).toBeInTheDocument();
    expect(within(form).getByLabelText("账号")).toHaveValue("wang-xiaoman");
  });

  it("shows the password once, to be copied and printed, and forgets it", async () => {
    const { user, form, send, asks } = await begin({
      userCreate: { user: made, oneTimePassword: "Kx7-mQ2-pLd", errors: [] },
    });
    await fill(user, form);
    await send();
    // By its words: in tests antd gives every element the same id, and the dialog the name of the first of them.
    const title = await screen.findByText("请转交给王小满");
    const dialog = title.closest<HTMLElement>("[role=dialog]") ?? title;
    expect(within(dialog).getByTestId("one-time-password")).toHaveTextContent("Kx7-mQ2-pLd");
    await user.keyboard("{Escape}");
    expect(within(dialog).getByText(/只显示这一次/)).toBeInTheDocument();
    await user.click(within(dialog).getByRole("button", { name: "复制密码" }));
    expect(await navigator.clipboard.readText()).toBe("Kx7-mQ2-pLd");
    await user.click(within(dialog).getByRole("button", { name: "已转交" }));
    const status = await screen.findByText(/已建立王小满的账号。/);
    expect(within(status).getByRole("link")).toHaveAttribute("href", "/admin/users/p99");
    await waitFor(() => expect(screen.queryByText("Kx7-mQ2-pLd")).toBeNull());
    expect(asks("userCreate")[0]?.variables.input).toMatchObject({
      person: null,
      name: "王小满",
      username: "wang-xiaoman",
      post: { role: "GRID_MEMBER", division: KUNXIN, grid: "g2" },
    });
  });

  it("says what to do when the password got lost on the way", async () => {
    const { user, form, send } = await begin({
      userCreate: { user: made, oneTimePassword: null, errors: [] },
    });
    await fill(user, form);
    await send();
    expect(await screen.findByText(/点“重置密码”/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "复制密码" })).toBeNull();
  });
});
