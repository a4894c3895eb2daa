import { User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { Config } from "@/lib/config/config";
import { newKey } from "@/lib/graphql/idempotencyKey";

export interface Login {
  /** Who it is for the identity server, the same each time. */
  readonly subject: string;
  readonly name: string;
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** A login that has come back: into this page, or handed over to the page beside which it was opened. */
export type Completed =
  { readonly kind: "here"; readonly login: Login; readonly returnTo: unknown } | { readonly kind: "beside" };

/** What the session asks of the identity server. */
export interface LoginPort {
  current(): Promise<Login | null>;
  leaveForLogin(returnTo: string): Promise<void>;
  /** Opens a small window to log in; rejects when the browser does not let it open. */
  loginBeside(): Promise<Login>;
  /** Begins the login in that small window; `ticket` names the page that waits for it. */
  beginBeside(ticket: string): Promise<void>;
  complete(address: string): Promise<Completed>;
  renew(): Promise<Login>;
  forget(): Promise<void>;
  leaveForLogout(): Promise<void>;
}

/**
 * The server isolates our pages from every window of another origin, so a window that has been to the identity server
 * has no `opener` any more. It hands the login over on a channel that only pages of this origin can hear.
 */
const CHANNEL = "xiaoshao.login";

interface Handover {
  readonly ticket: string;
  readonly user: string;
}

function loginOf(user: User): Login {
  return {
    subject: user.profile.sub,
    // Keycloak's `name` puts the family name last; Chinese names begin with it.
    name: `${user.profile.family_name ?? ""}${user.profile.given_name ?? ""}`,
    accessToken: user.access_token,
    endsAt: (user.expires_at ?? 0) * 1000,
  };
}

const ticketOf = (state: unknown): string | null =>
  typeof state === "object" && state !== null && "beside" in state && typeof state.beside === "string"
    ? state.beside
    : null;

/** Code flow with PKCE (S256 is the library's only way); tokens live in this tab's session storage. */
export function openOidc(config: Config): LoginPort {
  const origin = window.location.origin;
  const users = new UserManager({
    authority: config.oidcIssuer,
    client_id: config.oidcClientId,
    redirect_uri: `${origin}/login/callback`,
    post_logout_redirect_uri: `${origin}/`,
    scope: "openid profile",
    // Renewal goes by refresh token when a request needs it (see client.ts): no hidden frames, no timers.
    automaticSilentRenew: false,
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });

  function waitBeside(): Promise<Login> {
    const ticket = newKey();
    const small = window.open(`/login/beside?ticket=${ticket}`, "_blank", "width=480,height=680");
    if (!small) return Promise.reject(new Error("the browser opened no window"));
    const channel = new BroadcastChannel(CHANNEL);
    return new Promise((resolve, reject) => {
      channel.onmessage = ({ data }: MessageEvent<Handover>) => {
        if (data.ticket !== ticket) return;
        channel.close();
        takeOver(User.fromStorageString(data.user)).then(resolve, reject);
      };
    });
  }

  /** Somebody else's login must not send what this page's person typed. */
  async function takeOver(user: User): Promise<Login> {
    const before = await users.getUser();
    await users.storeUser(user);
    if (before && before.profile.sub !== user.profile.sub) window.location.reload();
    return loginOf(user);
  }

  return {
    async current() {
      const user = await users.getUser();
      return user && loginOf(user);
    },
    leaveForLogin: (returnTo) => users.signinRedirect({ state: returnTo }),
    loginBeside: waitBeside,
    beginBeside: (ticket) => users.signinRedirect({ state: { beside: ticket } }),
    async complete(address) {
      const user = await users.signinRedirectCallback(address);
      const ticket = ticketOf(user.state);
      if (ticket === null) return { kind: "here", login: loginOf(user), returnTo: user.state };
      await users.removeUser();
      const channel = new BroadcastChannel(CHANNEL);
      channel.postMessage({ ticket, user: user.toStorageString() } satisfies Handover);
      channel.close();
      return { kind: "beside" };
    },
    async renew() {
      const user = await users.signinSilent();
      if (!user) throw new Error("no login to renew");
      return loginOf(user);
    },
    forget: () => users.removeUser(),
    leaveForLogout: () => users.signoutRedirect(),
  };
}
