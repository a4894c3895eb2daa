import type { LoginPort } from "@/lib/session/oidc";
import { Session } from "@/lib/session/session";
import { API_URL } from "./api";

const config = {
  apiUrl: API_URL,
  oidcIssuer: "http://id.test/realms/xiaoshao",
  oidcClientId: "xiaoshao-web",
  demo: true,
};

const nobody: LoginPort = {
  current: () => Promise.resolve(null),
  leaveForLogin: () => Promise.resolve(),
  loginBeside: () => Promise.reject(new Error("closed")),
  beginBeside: () => Promise.resolve(),
  complete: () => Promise.resolve({ kind: "beside" }),
  renew: () => Promise.reject(new Error("expired")),
  forget: () => Promise.resolve(),
  leaveForLogout: () => Promise.resolve(),
};

/** The session of somebody who has not logged in; `port` is what the identity server would do. */
export function guest(port: Partial<LoginPort> = {}): Session {
  return new Session(config, () => Promise.resolve({ ...nobody, ...port }));
}

/** The session of somebody who has. */
export async function signedIn(port: Partial<LoginPort> = {}): Promise<Session> {
  const kept = `oidc.user:${config.oidcIssuer}:${config.oidcClientId}`;
  sessionStorage.setItem(kept, "{}");
  const login = { subject: "s1", name: "李建国", accessToken: "token", endsAt: Date.now() + 3_600_000 };
  const session = guest({ current: () => Promise.resolve(login), ...port });
  await session.restore();
  sessionStorage.removeItem(kept);
  return session;
}
