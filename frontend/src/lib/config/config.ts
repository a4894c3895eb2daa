/** What the server of these pages tells them at run time; one build serves every place. */
export interface Config {
  readonly apiUrl: string;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  /** Invented people and places are in use: the pages say so. */
  readonly demo: boolean;
}

/** `/config.json` is missing or wrong: nothing can work, and only the operator can help. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
}

function webAddress(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    return ["http:", "https:"].includes(new URL(value).protocol);
  } catch {
    return false;
  }
}

/** The config that `text` (the body of `/config.json`) holds, or a {@link ConfigFault} naming the wrong key. */
export function parseConfig(text: string): Config {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ConfigFault("config.json is not JSON");
  }
  if (typeof value !== "object" || value === null) throw new ConfigFault("config.json is not an object");
  const { apiUrl, oidcIssuer, oidcClientId, demo } = value as Record<string, unknown>;
  if (!webAddress(apiUrl)) throw new ConfigFault("config.json: apiUrl is not a web address");
  if (!webAddress(oidcIssuer)) throw new ConfigFault("config.json: oidcIssuer is not a web address");
  if (typeof oidcClientId !== "string" || oidcClientId === "")
    throw new ConfigFault("config.json: oidcClientId is missing");
  return { apiUrl, oidcIssuer, oidcClientId, demo: demo === true };
}

export async function loadConfig(): Promise<Config> {
  const response = await fetch("/config.json", { cache: "no-cache" });
  if (!response.ok) throw new ConfigFault(`config.json: HTTP ${response.status}`);
  return parseConfig(await response.text());
}
