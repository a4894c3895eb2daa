import { type User, UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { Config } from "@/lib/config/config";

export interface Login {
  readonly name: string;
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** What the session asks of the identity server. */
export interface LoginPort {
  current(): Promise<Login | null>;
  leaveForLogin(returnTo: string): Promise<void>;
  loginBeside(): Promise<Login>;
  complete(address: string): Promise<{ login: Login | null; returnTo: unknown }>;
  renew(): Promise<Login>;
  leaveForLogout(): Promise<void>;
}

function loginOf(user: User): Login {
  return {
    // Keycloak's `name` puts the family name last; Chinese names begin with it.
    name: `${user.profile.family_name ?? ""}${user.profile.given_name ?? ""}`,
    accessToken: user.access_token,
    endsAt: (user.expires_at ?? 0) * 1000,
  };
}

/** Code flow with PKCE (S256 is the library's only way); tokens live in this tab's session storage. */
export function openOidc(config: Config): LoginPort {
  const origin = window.location.origin;
  const users = new UserManager({
    authority: config.oidcIssuer,
    client_id: config.oidcClientId,
    redirect_uri: `${origin}/login/callback`,
    popup_redirect_uri: `${origin}/login/callback`,
    post_logout_redirect_uri: `${origin}/`,
    scope: "openid profile",
    // Renewal goes by refresh token when a request needs it (see client.ts): no hidden frames, no timers.
    automaticSilentRenew: false,
    monitorSession: false,
    // The state of a login under way stays in local storage (the default): the small window must see it too.
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  return {
    async current() {
      const user = await users.getUser();
      return user && loginOf(user);
    },
    leaveForLogin: (returnTo) => users.signinRedirect({ state: returnTo }),
    async loginBeside() {
      return loginOf(await users.signinPopup({ popupWindowFeatures: { width: 480, height: 640 } }));
    },
    async complete(address) {
      const user = await users.signinCallback(address);
      // In a window of its own the page that opened it takes the login; this one only closes.
      return user ? { login: loginOf(user), returnTo: user.state } : { login: null, returnTo: "/" };
    },
    async renew() {
      const user = await users.signinSilent();
      if (!user) throw new Error("no login to renew");
      return loginOf(user);
    },
    leaveForLogout: () => users.signoutRedirect(),
  };
}
