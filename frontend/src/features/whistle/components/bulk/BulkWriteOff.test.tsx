import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DeskTheme } from "@/components/desk-theme/DeskTheme";
import { whistleFilterOf } from "@/features/whistle/policies/searches";
import { allActions } from "@/features/whistle/testing";
import { type Answers, fault, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { BulkWriteOff } from "./BulkWriteOff";

let close = () => undefined as unknown;
afterEach(() => void close());

const evaluated = (number: number, actions = allActions(["WRITE_OFF"])) => ({
  id: `w${number}`,
  number: `QX-2026-0000${number}`,
  title: `第${number}件`,
  version: 9,
  outcome: "SOLVED",
  place: { words: "昆新社区" },
  availableActions: actions,
});

const page = (nodes: unknown[]) => ({ totalCount: nodes.length, nodes });

async function open(answers: Answers) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  const onDone = vi.fn();
  await renderPage(<BulkWriteOff filter={whistleFilterOf({ kind: ["SAFETY"] })} onDone={onDone} />, {
    words: ["whistle"],
    frame: DeskTheme,
    route: "/whistles",
    at: "/whistles",
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "批量销号" }));
  const drawer = await screen.findByRole("dialog", { name: "批量销号" });
  const sent = () => asked.filter(({ query }) => query.includes("WriteOffOne"));
  return { user, drawer, sent, asked, onDone };
}

describe("writing off several", () => {
  it("says that there is nothing, or that it cannot be had", async () => {
    const { drawer, asked } = await open({ whistles: page([]) });
    expect(await within(drawer).findByText("本列表中没有已评价、等待销号的哨单。")).toBeVisible();
    expect(within(drawer).getByRole("button", { name: "销号 0 件" })).toBeDisabled();
    expect(asked[0]?.variables).toMatchObject({ filter: { kinds: ["SAFETY"], states: ["EVALUATED"] } });
  });

  it("shows the fault and asks again", async () => {
    const { drawer } = await open({ whistles: () => fault("INTERNAL") });
    expect(await within(drawer).findByRole("alert")).toBeVisible();
  });

  it("lists what it will do and why not the rest, does it one by one and leaves out what was unticked", async () => {
    const answers: Record<string, unknown> = {
      w1: { whistle: { id: "w1", writeOffNumber: "XH-QX-2026-00001" }, errors: [] },
      w3: { whistle: null, errors: [{ code: "STALE_VERSION", field: null, message: "" }] },
    };
    const { user, drawer, sent, onDone } = await open({
      whistles: page([
        evaluated(1),
        evaluated(2),
        evaluated(3),
        evaluated(4, allActions([], { WRITE_OFF: ["NOT_SOLVED"] })),
      ]),
      whistleWriteOff: ({ id }: { id: string }) => answers[id],
    });
    expect(await within(drawer).findByText(/3 件可以销号，1 件不可以/)).toBeVisible();
    await user.click(within(drawer).getByRole("checkbox", { name: /QX-2026-00002/ }));
    expect(within(drawer).getByRole("checkbox", { name: /QX-2026-00004/ })).toBeDisabled();
    await user.click(within(drawer).getByRole("button", { name: "销号 2 件" }));
    expect(await within(drawer).findByText("已销号：XH-QX-2026-00001")).toBeVisible();
    expect(await within(drawer).findByText("已销号 1 / 2 件")).toBeVisible();
    expect(sent().map(({ variables }) => variables.id)).toEqual(["w1", "w3"]);
    await user.click(within(drawer).getByRole("button", { name: "完成" }));
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("sends one whose answer never came again under the same key", async () => {
    let calls = 0;
    const { user, drawer, sent } = await open({
      whistles: page([evaluated(1)]),
      whistleWriteOff: () =>
        ++calls === 1
          ? fault("INTERNAL")
          : { whistle: { id: "w1", writeOffNumber: "XH-QX-2026-00001" }, errors: [] },
    });
    await user.click(await within(drawer).findByRole("button", { name: "销号 1 件" }));
    expect(await within(drawer).findByText(/没有收到答复/)).toBeVisible();
    // The sign of being busy leaves by an animation, which has no end here.
    await user.click(within(drawer).getByRole("button", { name: /销号 1 件$/ }));
    expect(await within(drawer).findByText("已销号：XH-QX-2026-00001")).toBeVisible();
    const keys = sent().map(
      ({ variables }) => (variables.input as { idempotencyKey: string }).idempotencyKey,
    );
    expect(keys[0]).toBe(keys[1]);
  });
});
