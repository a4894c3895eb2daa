import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { Link } from "@tanstack/react-router";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { allowed, somebody, somePost, someResident } from "../testing";
import { ResidentPage } from "./ResidentPage";

const PHONE = "19900002001";

let close = () => undefined as unknown;
afterEach(() => void close());

async function open(answers: Answers = {}) {
  const { server, asked } = mockApi({
    me: somebody(),
    resident: ({ id }: { id: string }) => someResident({ id }),
    residentReveal: { values: { phone: PHONE, idNumber: null, birthDate: null }, errors: [] },
    ...answers,
  });
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const page = await renderPage(
    <>
      <Link to="/people/$id" params={{ id: "r1" }}>
        one
      </Link>
      <Link to="/people/$id" params={{ id: "r2" }}>
        other
      </Link>
      <ResidentPage />
    </>,
    {
      words: ["people", "identity"],
      layout: "staff",
      frame: DeskTheme,
      route: "/people/$id",
      at: "/people/r1",
    },
  );
  const sent = (field: string) => asked.filter(({ query }) => query.includes(`${field}(`));
  return { ...page, sent, user: userEvent.setup() };
}

type User = ReturnType<typeof userEvent.setup>;

async function openReveal(user: User) {
  await user.click(await screen.findByRole("button", { name: "查看完整信息" }));
  return screen.findByRole("dialog", { name: "查看完整信息" });
}

async function reveal(user: User) {
  const form = await openReveal(user);
  await user.click(within(form).getByRole("checkbox", { name: "电话" }));
  await user.click(within(form).getByRole("combobox", { name: "用途" }));
  await user.click(await screen.findByText("走访联系", { selector: ".ant-select-item-option-content" }));
  await user.type(within(form).getByLabelText("具体说明"), "上门前预约");
  await user.click(within(form).getByRole("button", { name: "查看并记录" }));
  return form;
}

describe("a resident", () => {
  it("that is hidden and one that does not exist get the same words", async () => {
    await open({ resident: null });
    expect(await screen.findByRole("alert")).toHaveTextContent("没有找到");
  });

  it("shows a failure with its trace id", async () => {
    await open({ resident: () => fault("INTERNAL") });
    expect(await screen.findByRole("alert")).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
  });

  it("is masked; the tab names nobody", async () => {
    await open();
    expect(await screen.findByRole("heading", { name: "李晓雨" })).toBeVisible();
    expect(screen.getByText("199****2001")).toBeVisible();
    expect(screen.getByText("1985 年生")).toBeVisible();
    expect(document.title).toBe("居民档案 · 小哨");
  });

  it("offers nothing to those who only look", async () => {
    await open({ resident: someResident({ availableActions: allowed([]) }) });
    await screen.findByRole("heading", { name: "李晓雨" });
    expect(screen.queryByRole("button", { name: "查看完整信息" })).toBeNull();
    expect(screen.queryByRole("link", { name: "谁看过这份档案" })).toBeNull();
  });

  it("leads those who read the trail to who looked", async () => {
    await open({ me: somebody("AUDITOR", [somePost("AUDITOR")]) });
    expect(await screen.findByRole("link", { name: "谁看过这份档案" })).toHaveAttribute(
      "href",
      "/audit?thing=r1",
    );
  });
});

describe("revealing", () => {
  it("asks what for before anything is sent", async () => {
    const { user, sent } = await open();
    const form = await openReveal(user);
    expect(within(form).getByText(/这次查看会记入审计/)).toBeInTheDocument();
    await user.click(within(form).getByRole("button", { name: "查看并记录" }));
    await waitFor(() => expect(within(form).getAllByText("请填写")).toHaveLength(3));
    expect(sent("residentReveal")).toHaveLength(0);
  });

  it("says a refusal beside its field and shows nothing", async () => {
    const errors = [{ code: "TEXT_INVALID", field: "words", message: "x" }];
    const { user } = await open({ residentReveal: { values: null, errors } });
    const form = await reveal(user);
    expect(await within(form).findByText("含有不能识别的字符")).toBeInTheDocument();
    expect(screen.queryByText("这次查看已记入审计。")).toBeNull();
  });

  it("shows what was asked for, says that it is on record, and hides it when told", async () => {
    const { user, sent } = await open();
    await reveal(user);
    expect(await screen.findByText(PHONE)).toBeVisible();
    expect(screen.getByText("这次查看已记入审计。")).toBeVisible();
    expect(screen.getByText("9999************0X")).toBeVisible();
    expect(sent("residentReveal")[0]?.variables).toMatchObject({
      id: "r1",
      input: { fields: ["PHONE"], purpose: "VISIT", words: "上门前预约" },
    });
    await user.click(screen.getByRole("button", { name: "现在就隐藏" }));
    expect(screen.queryByText(PHONE)).toBeNull();
  });

  it("leaves nothing in the address, the storage or the browser's history", async () => {
    const { user, path } = await open();
    await reveal(user);
    await screen.findByText(PHONE);
    expect(path()).toBe("/people/r1");
    const kept = JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      window.history.state,
    ]);
    expect(kept).not.toContain(PHONE);
    expect(kept).not.toContain("上门前预约");
  });

  it("does not survive leaving the page for another resident and coming back", async () => {
    const { user, sent } = await open();
    await reveal(user);
    await screen.findByText(PHONE);
    await user.click(screen.getByRole("link", { name: "other" }));
    await waitFor(() => expect(screen.queryByText(PHONE)).toBeNull());
    await user.click(screen.getByRole("link", { name: "one" }));
    expect(await screen.findByText("199****2001")).toBeVisible();
    expect(screen.queryByText(PHONE)).toBeNull();
    expect(sent("residentReveal")).toHaveLength(1);
  });

  it("does not survive the browser keeping the page it leaves", async () => {
    const { user } = await open();
    await reveal(user);
    await screen.findByText(PHONE);
    act(() => void window.dispatchEvent(new Event("pagehide")));
    expect(screen.queryByText(PHONE)).toBeNull();
  });
});

describe("changing", () => {
  async function openChange(user: User) {
    await user.click(await screen.findByRole("button", { name: "修改" }));
    return screen.findByRole("dialog", { name: "修改" });
  }

  it("sends nothing when nothing differs", async () => {
    const { user, sent } = await open();
    const form = await openChange(user);
    await user.click(within(form).getByRole("button", { name: "保存" }));
    expect(await within(form).findByText("没有任何改动")).toBeInTheDocument();
    expect(sent("residentChange")).toHaveLength(0);
  });

  it("sends what differs only: fields left empty keep what is recorded", async () => {
    const { user, sent } = await open({
      residentChange: { resident: someResident({ version: 8 }), errors: [] },
    });
    const form = await openChange(user);
    expect(within(form).getByLabelText("电话（选填）")).toHaveValue("");
    await user.type(within(form).getByLabelText("电话（选填）"), "19900009999");
    await user.click(within(form).getByRole("button", { name: "保存" }));
    expect(await screen.findByText("已保存。")).toBeVisible();
    const { idempotencyKey, ...input } = sent("residentChange")[0]?.variables.input as Record<
      string,
      unknown
    >;
    expect(input).toEqual({ phone: "19900009999", expectedVersion: 7 });
    expect(idempotencyKey).toEqual(expect.any(String));
  });

  it("says a refusal beside its field", async () => {
    const errors = [{ code: "ID_NUMBER_CHECKSUM_WRONG", field: "idNumber", message: "x" }];
    const { user } = await open({ residentChange: { resident: null, errors } });
    const form = await openChange(user);
    await user.type(within(form).getByLabelText("身份证号（选填）"), "999999198502030011");
    await user.click(within(form).getByRole("button", { name: "保存" }));
    expect(await within(form).findByText(/身份证号有一位不对/)).toBeInTheDocument();
  });
});
