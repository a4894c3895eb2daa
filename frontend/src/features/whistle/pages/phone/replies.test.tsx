import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { someTracking } from "@/features/whistle/components/phone/testing";
import { type Answers, mockApi } from "@/testing/api";
import { renderPage } from "@/testing/render";
import { TrackPage } from "./TrackPage";

const CODE = "QXMGV72NPT";

let close = () => undefined as unknown;
beforeEach(() => sessionStorage.clear());
afterEach(() => void close());

async function open(answers: Answers) {
  const { server, asked } = mockApi(answers);
  server.listen({ onUnhandledRequest: "error" });
  close = () => server.close();
  await renderPage(<TrackPage />, {
    words: ["phone"],
    route: "/r/track",
    at: `/r/track#${CODE}`,
    language: "zh-CN",
  });
  return { asked, user: userEvent.setup() };
}

const waiting = { ...someTracking, state: "WAITING_REPORTER", actions: ["ANSWER", "WITHDRAW"] };
const done = { errors: [] };

describe("what a reporter may say by tracking code", () => {
  it("is nothing without words where words are wanted", async () => {
    const { asked, user } = await open({ whistleTrack: waiting });
    await user.click(await screen.findByRole("button", { name: "答复社区" }));
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(screen.getByRole("textbox", { name: "答复社区" })).toHaveFocus();
    expect(screen.getByText("请填写")).toBeVisible();
    expect(asked.filter(({ variables }) => "input" in variables)).toEqual([]);
  });

  it("goes with the code, the version that was seen and a key, and the story is asked for again", async () => {
    let state = "WAITING_REPORTER";
    const { asked, user } = await open({
      whistleTrack: () => ({ ...waiting, state, actions: state === "BLOWN" ? [] : waiting.actions }),
      whistleAnswer: () => {
        state = "BLOWN";
        return done;
      },
    });
    await user.click(await screen.findByRole("button", { name: "答复社区" }));
    await user.type(screen.getByRole("textbox", { name: "答复社区" }), "2单元");
    await user.click(screen.getByRole("button", { name: "提交" }));
    await waitFor(() => expect(screen.getByTestId("track-state")).toHaveTextContent("待受理"));
    expect(screen.getByText("已答复，社区会继续受理。")).toHaveFocus();
    const sent = asked.find(({ variables }) => "input" in variables)?.variables;
    expect(sent).toMatchObject({
      id: "w1",
      input: { answer: "2单元", code: CODE, expectedVersion: 3 },
    });
  });

  it("keeps what was written and says why when it is refused", async () => {
    const { user } = await open({
      whistleTrack: { ...someTracking, actions: ["URGE"] },
      whistleUrge: { errors: [{ code: "ALREADY_URGED", field: null, currentVersion: null }] },
    });
    await user.click(await screen.findByRole("button", { name: "催一催" }));
    await user.type(screen.getByRole("textbox", { name: "催一催" }), "等了三天");
    await user.click(screen.getByRole("button", { name: "提交" }));
    expect(await screen.findByText("今天已催过")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "催一催" })).toHaveValue("等了三天");
  });
});
