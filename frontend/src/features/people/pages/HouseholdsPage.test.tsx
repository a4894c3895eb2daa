import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { readHouseholdSearch } from "../policies/householdSearch";
import { doors, listOf, somebody, someHousehold, somePost } from "../testing";
import { HouseholdsPage } from "./HouseholdsPage";

const figures = {
  placeName: "昆新社区",
  households: 38,
  residents: 101,
  exact: true,
  asOf: "2026-11-26T02:00:00Z",
  tenure: [{ tenure: "TENANT", count: 7 }],
  registration: [{ registration: "FLOATING", count: 12 }],
  ages: [{ ages: "FROM_80", count: 6 }],
};

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}, at = "/households", language: "zh-CN" | "en" = "zh-CN") {
  const { server, asked } = mockApi({
    me: somebody(),
    community: doors,
    populationFigures: figures,
    households: listOf([someHousehold()]),
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(<HouseholdsPage />, {
    words: ["people", "identity"],
    layout: "staff",
    frame: DeskTheme,
    route: "/households",
    validateSearch: readHouseholdSearch,
    at,
    language,
  });
  const asks = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { ...page, asks, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

async function choose(user: User, within_: HTMLElement, label: string, option: string) {
  await user.click(within(within_).getByRole("combobox", { name: label }));
  const options = await screen.findAllByText(option, { selector: ".ant-select-item-option-content" });
  const [first] = options;
  if (first) await user.click(first);
}

/** By role alone: in tests antd gives every element the same id, so the drawer is named by the first of them. */
const findForm = () => screen.findByRole("dialog");

async function fillMoveIn(user: User) {
  await user.click(await screen.findByRole("button", { name: "登记入住" }));
  const form = await findForm();
  await choose(user, form, "楼栋", "1号楼");
  await choose(user, form, "单元", "2单元");
  await user.type(within(form).getByLabelText("门牌号"), "302");
  await user.type(within(form).getByLabelText("姓名"), "王小明");
  return form;
}

const submit = (user: User, form: HTMLElement) =>
  user.click(within(form).getByRole("button", { name: "登记" }));

describe("the list of households", () => {
  it("shows a failure with its trace id, and asks again", async () => {
    let broken = true;
    const { user } = await open({
      households: () => (broken ? fault("INTERNAL") : listOf([someHousehold()])),
    });
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("link", { name: "1号楼1单元101" })).toBeVisible();
  });

  it("tells those who may not see it so, and offers them nothing to record", async () => {
    await open({ me: somebody("TOWNSHIP_LEADER", []), households: () => fault("FORBIDDEN") });
    expect(await screen.findByText("您没有查看的权限")).toBeVisible();
    expect(screen.queryByRole("button", { name: "登记入住" })).toBeNull();
  });

  it("says what to do where nobody is recorded", async () => {
    await open({ households: listOf([]) });
    expect(await screen.findByRole("heading", { name: "这里还没有登记住户" })).toBeVisible();
  });

  it("keeps the table's shape while it waits", async () => {
    await open({ households: () => new Promise(() => undefined) });
    expect(await screen.findByText("正在加载")).toBeInTheDocument();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("leads from a door to its household, with how many live in the place", async () => {
    await open();
    expect(await screen.findByRole("link", { name: "1号楼1单元101" })).toHaveAttribute(
      "href",
      "/households/h1",
    );
    expect(await screen.findByText("昆新社区现有 38 户、101 人")).toBeVisible();
  });

  it("tells how the people of the place are made up, and leaves out what is few", async () => {
    await open({
      populationFigures: { ...figures, exact: false, ages: [{ ages: "FROM_80", count: null }] },
    });
    expect(await screen.findByText("昆新社区现有约 38 户、101 人")).toBeVisible();
    expect(screen.getByRole("row", { name: "租住 7", hidden: true })).toBeInTheDocument();
    expect(screen.getByRole("row", { name: "80 岁及以上 不足 5", hidden: true })).toBeInTheDocument();
    expect(screen.getByText(/数字取 5 的倍数/)).toBeInTheDocument();
  });

  it("asks with exactly the filter of the address, and leaves out what an address cannot mean", async () => {
    const { asks } = await open(
      {},
      '/households?building="b1"&tenure="TENANT"&registration="MARS"&gone=true&q=李&after="c7"',
    );
    await waitFor(() =>
      expect(asks("households").map(({ variables }) => variables)).toContainEqual({
        filter: { building: "b1", tenure: "TENANT", current: false },
        first: 20,
        after: "c7",
      }),
    );
  });

  it("puts a filter into the address, from the first page on", async () => {
    const { user, path } = await open({}, '/households?after="c7"');
    await screen.findByRole("link", { name: "1号楼1单元101" });
    await user.click(screen.getByRole("combobox", { name: "居住方式" }));
    await user.click(await screen.findByText("租住", { selector: ".ant-select-item-option-content" }));
    await waitFor(() => expect(path()).toBe("/households?tenure=TENANT"));
  });

  it("keeps whom one searched for out of the address, over pages and filters, until it is cleared", async () => {
    const { user, asks, path } = await open({ households: listOf([someHousehold()], true) });
    const searches = () =>
      asks("households").map(({ variables }) => (variables.filter as { search?: string }).search);
    await user.type(await screen.findByRole("searchbox", { name: "搜门牌号或姓名" }), "李晓雨{Enter}");
    await waitFor(() => expect(searches().at(-1)).toBe("李晓雨"));
    await user.click(screen.getByRole("button", { name: "下一页" }));
    await waitFor(() => expect(path()).toBe("/households?after=c1"));
    expect(searches().at(-1)).toBe("李晓雨");
    await user.click(screen.getByRole("button", { name: "上一页" }));
    await waitFor(() => expect(path()).toBe("/households"));
    expect(screen.getByRole("searchbox", { name: "搜门牌号或姓名" })).toHaveValue("李晓雨");
    await user.click(screen.getByRole("button", { name: "清除筛选" }));
    await waitFor(() => expect(searches().at(-1)).toBeUndefined());
    expect(path()).toBe("/households");
  });
});

describe("moving in", () => {
  it("is offered to those who keep the ledger only", async () => {
    await open({ me: somebody("BUILDING_HEAD", [somePost("BUILDING_HEAD")]) });
    await screen.findByRole("link", { name: "1号楼1单元101" });
    expect(screen.queryByRole("button", { name: "登记入住" })).toBeNull();
  });

  it("asks for what is missing before anything is sent", async () => {
    const { user, asks } = await open();
    await user.click(await screen.findByRole("button", { name: "登记入住" }));
    const form = await findForm();
    await user.type(within(form).getByLabelText("身份证号（选填）"), "123");
    await submit(user, form);
    // Building, door number and name.
    await waitFor(() => expect(within(form).getAllByText("请填写")).toHaveLength(3));
    expect(within(form).getByText(/身份证号应是 18 位/)).toBeInTheDocument();
    expect(asks("householdMoveIn")).toHaveLength(0);
  });

  it("says each refusal beside its field, keeps what was typed, and sends again under another key", async () => {
    const errors = [
      { code: "DWELLING_OCCUPIED", field: "number", message: "x" },
      { code: "PHONE_INVALID", field: "residents.0.phone", message: "x" },
    ];
    const { user, asks } = await open({ householdMoveIn: { household: null, errors } });
    const form = await fillMoveIn(user);
    await user.type(within(form).getByLabelText("电话（选填）"), "19900001234");
    await submit(user, form);
    expect(await within(form).findByText(/这里已有住户/)).toBeInTheDocument();
    expect(within(form).getByText(/请填 11 位手机号/)).toBeInTheDocument();
    expect(within(form).getByLabelText("姓名")).toHaveValue("王小明");
    await submit(user, form);
    await waitFor(() => expect(asks("householdMoveIn")).toHaveLength(2));
    const keys = asks("householdMoveIn").map(
      ({ variables }) => (variables.input as { idempotencyKey: string }).idempotencyKey,
    );
    expect(new Set(keys).size).toBe(2);
  });

  it("sends what was typed and says what was done", async () => {
    const moved = someHousehold({
      id: "h2",
      dwelling: { ...someHousehold().dwelling, id: "d2", unit: "2单元", number: "302" },
    });
    const { user, asks } = await open({ householdMoveIn: { household: moved, errors: [] } });
    const form = await fillMoveIn(user);
    await submit(user, form);
    const status = await screen.findByText(/已登记：1号楼2单元302 入住 1 人。/);
    expect(within(status).getByRole("link", { name: "查看这一户" })).toHaveAttribute(
      "href",
      "/households/h2",
    );
    const [sent] = asks("householdMoveIn");
    expect(sent?.variables.input).toMatchObject({
      community: "150124100011",
      building: "b1",
      unit: "2单元",
      number: "302",
      tenure: "OWNER",
      registration: "LOCAL",
      residents: [{ name: "王小明", relation: "HEAD", phone: null, idNumber: null, birthDate: null }],
    });
  });

  it("offers a grid member the buildings of the grid alone", async () => {
    const post = somePost("GRID_MEMBER", { grid: { id: "g2", name: "第二网格" } });
    const { user } = await open({ me: somebody("GRID_MEMBER", [post]) });
    await user.click(await screen.findByRole("button", { name: "登记入住" }));
    const form = await findForm();
    await user.click(within(form).getByRole("combobox", { name: "楼栋" }));
    await screen.findByText("2号楼", { selector: ".ant-select-item-option-content" });
    expect(screen.queryByText("1号楼", { selector: ".ant-select-item-option-content" })).toBeNull();
  });
});
