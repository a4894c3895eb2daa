/* A grid member walks a round on a phone and turns a note into a whistle; the community sees how far it was walked. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask } from "./api.mjs";
import { DESK, keepPicture, openBrowser, PHONE, SPA_URL } from "./browser.mjs";
import { choose, logIn } from "./staff.mjs";

const KUNXIN = "150124100011";
const GRID = "00000000-0000-4000-b001-024011000001";
const BUILDING = "00000000-0000-4000-b002-024011000001";
const GATE = "00000000-0000-4000-b00a-024011000001";
const GATE_CODE = "KX2WMDA2";
const HERE = { longitude: 111.669, latitude: 39.924 };
const NAME = `日巡试走${String(Date.now())}`;
const button = (page, name) => page.getByRole("button", { name });

let browser;
let plan;
before(async () => {
  browser = await openBrowser();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  const made = await ask(
    "worker",
    `mutation ($input: PatrolPlanCreateInput!) {
      patrolPlanCreate(input: $input) { plan { id version } errors { code field } }
    }`,
    {
      input: {
        community: KUNXIN,
        grid: GRID,
        name: NAME,
        forces: ["GRID_MEMBER"],
        weekdays: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
        rounds: 1,
        points: [{ whistlePoint: GATE }, { building: BUILDING, ...HERE }],
        validFrom: today,
      },
    },
  );
  plan = made.patrolPlanCreate.plan;
});
after(async () => {
  await browser?.close();
  if (plan === undefined) return;
  const { patrolRounds } = await ask(
    "grid",
    "{ patrolRounds(filter: { mine: true, open: true }) { nodes { id version } } }",
    {},
  );
  for (const { id, version } of patrolRounds.nodes) {
    await ask(
      "grid",
      "mutation ($id: ID!, $v: Int!) { patrolRoundEnd(id: $id, input: { expectedVersion: $v }) { errors { code } } }",
      { id, v: version },
    );
  }
  await ask(
    "worker",
    `mutation ($id: ID!, $input: PatrolPlanEndInput!) {
      patrolPlanEnd(id: $id, input: $input) { errors { code } }
    }`,
    {
      id: plan.id,
      input: {
        expectedVersion: plan.version,
        validTo: new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date()),
      },
    },
  );
});

test("a grid member walks a round on a phone and turns a note into a whistle", async () => {
  const phone = await browser.person({ screen: PHONE });
  await logIn(phone, "grid", "/patrols/walk");
  await button(phone, `开始巡查：${NAME}`).click();
  await phone.getByRole("heading", { name: `正在巡查：${NAME}` }).waitFor();

  // A position that may not be asked for is no dead end.
  await button(phone, "定位打卡：1号楼").click();
  await phone.getByText(/没有取得定位/).waitFor();
  await phone.context().grantPermissions(["geolocation"], { origin: SPA_URL });
  await phone.context().setGeolocation({ longitude: HERE.longitude + 0.01, latitude: HERE.latitude });
  await button(phone, "定位打卡：1号楼").click();
  await phone.getByText("离点位太远了，走近些再打卡").waitFor();
  await phone.context().setGeolocation({ ...HERE, accuracy: 20 });
  await button(phone, "定位打卡：1号楼").click();
  await phone.getByText("已到：1号楼").waitFor();

  // What the QR code at the gate opens.
  await phone.goto(`${SPA_URL}/p/${GATE_CODE}`);
  await phone.getByText("扫到的编码已填好，请点“打卡”。").waitFor();
  await keepPicture(phone, "phone-patrol-walk");
  await button(phone, "打卡").first().click();
  await phone.getByText("已到：昆新佳苑南门").waitFor();

  await phone.getByLabel("看到了什么").fill("2单元三层灯不亮");
  await phone.getByLabel("楼栋（选填）").selectOption({ label: "1号楼" });
  await button(phone, "记下").click();
  await phone.getByText("已记下").waitFor();
  await button(phone, /^吹\s?哨$/).click();
  const form = phone.getByRole("dialog");
  await form.getByRole("radio", { name: "环境" }).check();
  await keepPicture(phone, "phone-patrol-whistle");
  await form.getByRole("button", { name: /^吹\s?哨$/ }).click();
  await phone.getByText(/^已吹哨 QX-/).waitFor();
  const number = await phone.getByRole("link", { name: /^哨单 QX-/ }).innerText();
  await button(phone, "结束巡查").click();
  await phone.getByText("所有点位都到了，结束这次巡查吗？").waitFor();
  await button(phone, "确定结束").click();
  await button(phone, `开始巡查：${NAME}`).waitFor();
  await keepPicture(phone, "phone-patrol-choose");

  const { whistle } = await ask(
    "worker",
    "query ($n: String!) { whistle(number: $n) { source grid { name } place { building { name } } } }",
    { n: number.replace("哨单 ", "") },
  );
  assert.equal(whistle.source, "PATROL");
  assert.equal(whistle.place.building.name, "1号楼");
});

test("the community sees what was walked, opens the round and makes a plan", async () => {
  const desk = await browser.person({ screen: DESK });
  await logIn(desk, "worker", "/patrols");
  const row = desk.getByRole("row", { name: /^第一网格/ });
  await row.waitFor();
  assert.match(await row.innerText(), /[1-9]\d* \/ \d+\t[1-9]\d* \/ \d+/);
  await desk
    .getByRole("row", { name: /第三网格/ })
    .getByText("当天无巡查任务")
    .waitFor();
  await keepPicture(desk, "desk-patrols");

  await desk.getByRole("link", { name: "巡次" }).click();
  await desk.getByRole("link", { name: NAME }).first().click();
  await desk.getByText("2单元三层灯不亮").waitFor();
  await desk.getByText(/扫码到点/).waitFor();
  await desk.getByText(/定位到点，相距约 \d+ 米/).waitFor();
  await keepPicture(desk, "desk-patrol-round");

  await desk.goto(`${SPA_URL}/patrols?tab=PLANS`);
  await button(desk, "新建计划").click();
  const form = desk.getByRole("dialog");
  await choose(desk, form, "范围", "第三网格");
  await form.getByLabel("计划", { exact: true }).fill(`${NAME}三`);
  await keepPicture(desk, "desk-patrol-plan");
  await form.getByRole("button", { name: /^新\s?建$/ }).click();
  await desk.getByText(`已新建“${NAME}三”`).waitFor();
  await button(desk, `结束${NAME}三`).click();
  await desk.getByRole("dialog").getByRole("button", { name: "结束计划" }).click();
  await desk.getByText(`已结束“${NAME}三”`).waitFor();
  await keepPicture(desk, "desk-patrol-plans");
});

test("the leader of the town reads the same in the dark on a small screen", async () => {
  const person = await browser.person({ screen: PHONE, dark: true });
  await logIn(person, "leader", `/patrols?community=${KUNXIN}`);
  await person.getByRole("table").waitFor();
  await keepPicture(person, "phone-patrols-dark");
});
