import { Link } from "@tanstack/react-router";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderPage } from "@/testing/render";
import { chosenOf, type ListAnswer, textOf } from "./listPage";
import { ListPage, type ListPageProps } from "./ListPage";

interface Lamp {
  readonly id: string;
  readonly name: string;
}

const lamps: Lamp[] = [
  { id: "1", name: "北门路灯" },
  { id: "2", name: "楼道灯" },
];

const answered = (part: Partial<ListAnswer<Lamp>> = {}): ListAnswer<Lamp> => ({
  rows: lamps,
  total: 2,
  endCursor: "c2",
  hasNext: false,
  fetching: false,
  fault: null,
  retry: () => undefined,
  ...part,
});

async function show(part: Partial<ListPageProps<Lamp>> = {}) {
  const onSearch = vi.fn();
  const page = await renderPage(
    <ListPage<Lamp>
      title="路灯"
      measure="ONE"
      columns={[
        {
          key: "name",
          title: "名称",
          onCard: "title",
          render: (lamp) => (
            <Link to="/whistles/$id" params={{ id: lamp.id }}>
              {lamp.name}
            </Link>
          ),
        },
      ]}
      rowKey={(lamp) => lamp.id}
      search={{}}
      onSearch={onSearch}
      searchLabel="搜名称"
      choices={[{ key: "state", label: "状态", options: [{ value: "BROKEN", label: "坏了" }] }]}
      toggles={[{ key: "late", label: "只看超时" }]}
      sorts={[]}
      answer={answered()}
      empty={{ title: "还没有路灯", hint: "装一盏。" }}
      {...part}
    />,
    { words: [] },
  );
  await screen.findByRole("heading", { name: "路灯" });
  return { ...page, onSearch, user: userEvent.setup() };
}

describe("the list page", () => {
  it("says what it lists, how many there are, and each row as a link", async () => {
    await show();
    expect(screen.getByText("共 2 个")).toBeVisible();
    expect(screen.getByRole("table", { name: "路灯" })).toBeVisible();
    expect(screen.getByRole("link", { name: "楼道灯" })).toHaveAttribute("href", "/whistles/2");
    expect(document.title).toBe("路灯 · 小哨");
  });

  it("says so when counting stopped at the cap", async () => {
    await show({ answer: answered({ total: 10_000 }) });
    expect(screen.getByText("10000 个以上")).toBeVisible();
  });

  it("tells what to do when nothing has ever come", async () => {
    await show({ answer: answered({ rows: [], total: 0 }) });
    expect(screen.getByRole("heading", { name: "还没有路灯" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "清除筛选" })).toBeNull();
  });

  it("offers to clear the filters when nothing matches them", async () => {
    const { user, onSearch } = await show({
      answer: answered({ rows: [], total: 0 }),
      search: { q: "月亮" },
    });
    expect(screen.getByRole("heading", { name: "没有符合条件的结果" })).toBeVisible();
    const [clear] = screen.getAllByRole("button", { name: "清除筛选" });
    if (clear) await user.click(clear);
    expect(onSearch).toHaveBeenCalledWith({});
  });

  it("shows a failure with its trace id, and asks again", async () => {
    const retry = vi.fn();
    const fault = { code: "UNEXPECTED", traceId: "4bf92f3577b34da6", retry: true } as const;
    const { user } = await show({ answer: answered({ rows: null, total: null, fault, retry }) });
    const alert = screen.getByRole("alert");
    expect(alert).toHaveTextContent("系统出了点问题");
    expect(alert).toHaveTextContent("4bf92f3577b34da6");
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    expect(retry).toHaveBeenCalledOnce();
  });

  it("keeps the table's shape while it waits", async () => {
    await show({ answer: answered({ rows: null, total: null, fetching: true }) });
    expect(screen.getByRole("status", { name: "" })).toHaveTextContent("正在加载");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("puts every filter into the address, from the first page on", async () => {
    const { user, onSearch } = await show({ search: { after: "c1" } });
    await user.click(screen.getByRole("checkbox", { name: "只看超时" }));
    expect(onSearch).toHaveBeenLastCalledWith({ late: true, after: undefined });
    await user.type(screen.getByRole("searchbox", { name: "搜名称" }), " 北门 {Enter}");
    expect(onSearch).toHaveBeenLastCalledWith({ q: "北门", after: undefined });
  });

  it("walks forward by the last cursor and back the same way", async () => {
    const { user, path } = await show({ answer: answered({ hasNext: true }) });
    expect(screen.getByRole("button", { name: "上一页" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "下一页" }));
    expect(path()).toBe("/?after=c2");
  });

  it("goes back to the first page when the way is not known", async () => {
    const { user, onSearch } = await show({ search: { after: "c9" } });
    await user.click(screen.getByRole("button", { name: "上一页" }));
    expect(onSearch).toHaveBeenCalledWith({ after: undefined });
  });
});

describe("the keys of a list", () => {
  it("/ goes to the search, j and k walk the rows, Enter opens", async () => {
    const { user, path } = await show();
    await user.keyboard("/");
    expect(screen.getByRole("searchbox")).toHaveFocus();
    await user.keyboard("jk{Escape}");
    expect(screen.getByRole("searchbox")).toHaveValue("jk");
    await user.keyboard("j");
    expect(screen.getByRole("link", { name: "北门路灯" })).toHaveFocus();
    await user.keyboard("jj");
    expect(screen.getByRole("link", { name: "楼道灯" })).toHaveFocus();
    await user.keyboard("k");
    expect(screen.getByRole("link", { name: "北门路灯" })).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(path()).toBe("/whistles/1");
  });

  it("? explains them, and they can be turned off", async () => {
    const { user } = await show();
    await user.keyboard("?");
    const dialog = screen.getByRole("dialog", { name: "键盘快捷键" });
    await user.click(within(dialog).getByRole("checkbox", { name: "使用单键快捷键" }));
    await user.click(within(dialog).getByRole("button", { name: "关闭" }));
    await user.keyboard("/");
    expect(screen.getByRole("searchbox")).not.toHaveFocus();
    await user.click(screen.getByRole("button", { name: "键盘快捷键" }));
    await user.click(screen.getByRole("checkbox", { name: "使用单键快捷键" }));
  });
});

describe("an address", () => {
  it("gives only what is understood", () => {
    expect(chosenOf(["SAFETY", "NONSENSE"], ["SAFETY", "WARMTH"])).toEqual(["SAFETY"]);
    expect(chosenOf("WARMTH", ["SAFETY", "WARMTH"])).toEqual(["WARMTH"]);
    expect(chosenOf({ $ne: 1 }, ["SAFETY"])).toBeUndefined();
    expect([textOf("150124"), textOf("  "), textOf(["x"])]).toEqual(["150124", undefined, undefined]);
  });
});

describe("what a list is counted in", () => {
  it.each([
    ["PERSON", "共 2 人"],
    ["HOUSEHOLD", "共 2 户"],
    ["CASE", "共 2 件"],
  ] as const)("is %s in words", async (measure, words) => {
    await show({ measure });
    expect(screen.getByText(words)).toBeVisible();
  });
});

describe("a filter of one among many", () => {
  const villages = (many: number) => [
    {
      key: "place",
      label: "地点",
      single: true,
      options: Array.from({ length: many }, (_, at) => ({ value: `v${at}`, label: `第${at + 1}村` })),
    },
  ];

  it("finds what is typed among more than can be taken in at a glance", async () => {
    const { onSearch } = await show({ choices: villages(60) });
    await userEvent.type(screen.getByRole("combobox", { name: "地点" }), "第47");
    const options = await screen.findAllByText(/^第\d+村$/, { selector: ".ant-select-item-option-content" });
    expect(options.map((option) => option.textContent)).toEqual(["第47村"]);
    await userEvent.click(screen.getByText("第47村", { selector: ".ant-select-item-option-content" }));
    expect(onSearch).toHaveBeenCalledWith({ place: "v46", after: undefined });
  });

  it("takes no typing where all are seen at once", async () => {
    await show({ choices: villages(8) });
    expect(screen.getByRole("combobox", { name: "地点" })).toHaveAttribute("readonly");
  });

  it("keeps the filters under a name, leads back to them by one click, and takes a view out and back", async () => {
    localStorage.clear();
    const { user, onSearch } = await show({ search: { state: ["BROKEN"], sort: "OLDEST", after: "c9" } });
    await user.click(screen.getByRole("button", { name: "视图和显示的列" }));
    const name = screen.getByRole("textbox", { name: "给现在的筛选起个名字" });
    await user.type(name, "坏了的{Enter}");
    const views = screen.getByRole("navigation", { name: "我的视图" });
    const view = within(views).getByRole("button", { name: "坏了的" });
    expect(view).toHaveAttribute("aria-pressed", "true");
    await user.click(view);
    expect(onSearch).toHaveBeenLastCalledWith({ state: ["BROKEN"], sort: "OLDEST" });

    await user.click(screen.getByRole("button", { name: "删除视图「坏了的」" }));
    expect(screen.queryByRole("navigation", { name: "我的视图" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(screen.getByRole("navigation", { name: "我的视图" })).toBeInTheDocument();
    expect(localStorage.getItem("xiaoshao.list./.")).toContain("坏了的");
  });

  it("never keeps words that may name somebody", async () => {
    localStorage.clear();
    const { user } = await show({ search: { q: "王小明", state: ["BROKEN"] }, privateSearch: true });
    await user.click(screen.getByRole("button", { name: "视图和显示的列" }));
    await user.type(screen.getByRole("textbox", { name: "给现在的筛选起个名字" }), "他的{Enter}");
    expect(localStorage.getItem("xiaoshao.list./.")).toContain("BROKEN");
    expect(localStorage.getItem("xiaoshao.list./.")).not.toContain("王小明");
  });

  it("does without a column that somebody took out, also after a reload, but never without the title", async () => {
    localStorage.clear();
    const columns = [
      { key: "name", title: "名称", onCard: "title", render: ({ name }: Lamp) => name },
      { key: "number", title: "编号", render: ({ id }: Lamp) => id },
    ] as const;
    const { user, unmount } = await show({ columns });
    expect(screen.getByRole("columnheader", { name: "编号" })).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "视图和显示的列" }));
    expect(screen.queryByRole("checkbox", { name: "名称" })).toBeNull();
    await user.click(screen.getByRole("checkbox", { name: "编号" }));
    expect(screen.queryByRole("columnheader", { name: "编号" })).toBeNull();
    unmount();
    await show({ columns });
    expect(screen.queryByRole("columnheader", { name: "编号" })).toBeNull();
    localStorage.clear();
  });

  it("takes what stands in the browser and makes no sense for nothing", async () => {
    localStorage.setItem("xiaoshao.list./.", '{"views":[{"name":3}],"hidden":"name"}');
    await show();
    expect(screen.getByRole("columnheader", { name: "名称" })).toBeInTheDocument();
    expect(screen.queryByRole("navigation", { name: "我的视图" })).toBeNull();
    localStorage.clear();
  });
});
