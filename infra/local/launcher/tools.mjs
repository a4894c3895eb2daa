import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Problem } from "./problem.mjs";

const exec = promisify(execFile);

const NODE = [20, 19];
const JAVA = [17];
const MAVEN = [3, 8];

/** True when `version` is at least `wanted`; both are lists of numbers. */
export function isAtLeast(version, wanted) {
  for (let i = 0; i < wanted.length; i += 1) {
    if ((version[i] ?? 0) !== wanted[i]) return (version[i] ?? 0) > wanted[i];
  }
  return true;
}

/** The first dotted version number after `name` in what a tool prints, as numbers, or null. */
export function versionIn(text, name) {
  const found = new RegExp(`${name}\\D{0,4}(\\d+(?:\\.\\d+)*)`, "i").exec(text);
  return found ? found[1].split(".").map(Number) : null;
}

export function requireNode() {
  if (!isAtLeast(process.versions.node.split(".").map(Number), NODE)) {
    throw new Problem(
      `Node.js ${process.versions.node} is too old: ${NODE.join(".")} or newer is needed (https://nodejs.org).`,
      `Node.js ${process.versions.node} 版本太低，请安装 ${NODE.join(".")} 或更新版本。`,
    );
  }
}

/** The java program of a JDK, 17 or newer: JAVA_HOME first, then the PATH. */
export async function findJava(env) {
  const home = env.JAVA_HOME ? join(env.JAVA_HOME, "bin") : "";
  const java = home ? join(home, "java") : "java";
  const version = versionIn(await output(java, ["-version"]), "version");
  if (!version || !isAtLeast(version, JAVA)) {
    const found = version ? `Java ${version.join(".")}` : "no Java";
    throw new Problem(
      `A JDK ${JAVA[0]} or newer is needed; found ${found}${home ? ` in JAVA_HOME (${env.JAVA_HOME})` : ""}. ` +
        "Install one (https://adoptium.net) and set JAVA_HOME if it is not on the PATH.",
      `需要 JDK ${JAVA[0]} 或更新版本（当前：${version ? version.join(".") : "未找到"}）。请安装后重试，必要时设置 JAVA_HOME。`,
    );
  }
  if (!(await output(home ? join(home, "javac") : "javac", ["-version"]))) {
    throw new Problem(
      `Java ${version.join(".")} is a runtime without compiler. Install a full JDK (e.g. openjdk-17-jdk).`,
      `当前 Java ${version.join(".")} 只有运行时，没有编译器，请安装完整的 JDK（如 openjdk-17-jdk）。`,
    );
  }
  return { program: java, version: version.join(".") };
}

/** Maven 3.8 or newer from the PATH, otherwise the committed wrapper, which downloads one. */
export async function findMaven(root) {
  const version = versionIn(await output("mvn", ["--version"]), "Apache Maven");
  if (version && isAtLeast(version, MAVEN)) return { program: "mvn", version: version.join(".") };
  const wrapper = join(root, "mvnw");
  if (existsSync(wrapper)) return { program: wrapper, version: "mvnw" };
  throw new Problem(
    `Maven ${MAVEN.join(".")} or newer is needed and the wrapper mvnw is missing from the checkout.`,
    `需要 Maven ${MAVEN.join(".")} 或更新版本，且代码目录中缺少 mvnw。`,
  );
}

/** What a tool prints about itself, or nothing when it cannot be run. */
async function output(program, words) {
  try {
    const { stdout, stderr } = await exec(program, words, { timeout: 60_000 });
    return `${stdout}${stderr}`;
  } catch {
    return "";
  }
}
