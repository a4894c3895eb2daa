import { createServer } from "node:net";
import { Problem } from "./problem.mjs";
import { portVariable, portsToTake, TITLES } from "./settings.mjs";

/** Refuses before anything is built or started, naming the part and the variable that moves it. */
export async function requireFreePorts(settings) {
  for (const part of portsToTake(settings)) {
    const port = settings.ports[part];
    if (!(await isFree(port))) throw taken(TITLES[part], port, portVariable(part));
  }
}

export function taken(title, port, variable) {
  return new Problem(
    `${title} cannot start: port ${port} is taken by another program. ` +
      `Stop that program, or choose another port: ${variable}=${port + 1000 > 65535 ? port - 1000 : port + 1000} npm start`,
    `${title} 无法启动：端口 ${port} 已被其他程序占用。请关闭该程序，或用环境变量 ${variable} 换一个端口。`,
  );
}

export function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
