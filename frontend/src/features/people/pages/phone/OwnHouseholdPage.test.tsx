import { screen } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import { fault } from "@/testing/api";
import { guest, signedIn } from "@/testing/session";
import { OwnHouseholdPage } from "./OwnHouseholdPage";
import { householdsOf, meAs, openOwn, ownHousehold, renewing, residentPost } from "./openOwn";

beforeEach(() => sessionStorage.clear());

const resident = meAs(["RESIDENT"], [residentPost]);

describe("one's own household", () => {
  it("is shown to no guest", async () => {
    const { asked } = await openOwn(<OwnHouseholdPage />, {}, guest());
    expect(await screen.findByRole("button", { name: "登录" })).toBeVisible();
    expect(asked).toHaveLength(0);
  });

  it("that does not load says so with its trace id, and is asked for again", async () => {
    let broken = true;
    const { user } = await openOwn(<OwnHouseholdPage />, {
      me: resident,
      households: () => (broken ? fault("UNEXPECTED") : householdsOf(ownHousehold)),
    });
    expect(await screen.findByRole("alert")).toHaveTextContent("0af7651916cd43dd8448eb211c80319c");
    broken = false;
    await user.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { name: "昆新社区 1号楼1单元101" })).toBeVisible();
  });

  it("leads whoever has none to the code", async () => {
    await openOwn(<OwnHouseholdPage />, { me: meAs(["VOLUNTEER"]) });
    expect(await screen.findByRole("link", { name: "输入关联码" })).toHaveAttribute("href", "/r/link");
  });

  it("is looked for under a new token while the old one does not say that they live there", async () => {
    let told = false;
    const session = await signedIn(renewing(() => (told = true)));
    const { user } = await openOwn(
      <OwnHouseholdPage />,
      {
        me: () => (told ? resident : meAs([], [residentPost])),
        households: householdsOf(ownHousehold),
      },
      session,
    );
    await user.click(await screen.findByRole("button", { name: "再看一次" }));
    expect(await screen.findByRole("heading", { name: "昆新社区 1号楼1单元101" })).toBeVisible();
  });

  it("tells where it is, since when, and who lives there, masked; and asks for no other", async () => {
    const { asks } = await openOwn(<OwnHouseholdPage />, {
      me: resident,
      households: householdsOf(ownHousehold),
    });
    expect(await screen.findByRole("heading", { name: "昆新社区 1号楼1单元101" })).toBeVisible();
    for (const words of ["租住 · 流动 · 2024年3月1日入住", "户主", "199****2001", "未登记身份证号"]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    expect(asks("households(")[0]?.query).toContain("own: true");
  });
});
