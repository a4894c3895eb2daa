/* npm stop: ends the local stack, also what a killed launcher has left. */
import { rmSync } from "node:fs";
import { LOCAL_DATA, READY_FILE, ROOT, SUPERVISOR } from "./launcher/checkout.mjs";
import { describe } from "./launcher/problem.mjs";
import { readSettings } from "./launcher/settings.mjs";
import { stopLeftovers } from "./launcher/stack.mjs";

try {
  const settings = readSettings(ROOT, "local", LOCAL_DATA, process.env);
  const stopped = await stopLeftovers(settings, SUPERVISOR);
  rmSync(READY_FILE, { force: true });
  console.log(stopped.length > 0 ? "Stopped. 已停止。" : "Nothing is running. 没有正在运行的服务。");
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
