import type { Config } from "@/lib/config/config";
import { type Acting, asAll, keepPost, keptPost } from "./actingPosts";
import type { LoginPort, Login } from "./oidc";

/**
 * Who sits before this page. `guest`: nobody has logged in (the resident's pages need nobody). `expired`: somebody
 * had, but the identity server no longer renews it; what they typed stays, and they may log in again beside it.
 */
export type SessionState =
  | { readonly status: "guest" }
  | { readonly status: "signed-in"; readonly name: string }
  | { readonly status: "expired"; readonly name: string };

/** Where to go after login: a path of this site, never another site. */
export function ownPath(path: unknown): string {
  return typeof path === "string" && /^\/(?![/\\])/.test(path) ? path : "/";
}

/**
 * The session of one page. The OIDC library is loaded only when somebody logs in or had logged in, so that a
 * resident's first visit does not pay for it.
 */
export class Session {
  #state: SessionState = { status: "guest" };
  #login: Login | null = null;
  #acting: Acting = asAll;
  #port: Promise<LoginPort> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly config: Config,
    private readonly open: (config: Config) => Promise<LoginPort> = async (settings) =>
      (await import("./oidc")).openOidc(settings),
    private readonly now: () => number = () => Date.now(),
  ) {}

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly acting = (): Acting => this.#acting;

  /** Acts as that post from now on, in this tab; as all of them with null. */
  actAs(post: string | null): void {
    this.#act(post, false);
  }

  /** The API refused the post that was acted as in `turn`: forgets it, and goes on as all. */
  losePost(turn: number): void {
    // An answer that comes late says nothing about what was chosen since.
    if (turn === this.#acting.turn && this.#acting.post !== null) this.#act(null, true);
  }

  /** The person has been told that the post is gone. */
  lossTold(): void {
    this.#acting = { ...this.#acting, lost: false };
    this.#tell();
  }

  /** Who asks, and as which post: what every request carries, of files too. */
  headers(): Record<string, string> {
    const token = this.accessToken();
    if (token === null) return {};
    const { post } = this.#acting;
    return { Authorization: `Bearer ${token}`, ...(post !== null && { "X-Acting-Post": post }) };
  }

  /** Where the API answers; files go beside it. */
  apiUrl(): string {
    return this.config.apiUrl;
  }

  accessToken(): string | null {
    return this.#state.status === "signed-in" ? (this.#login?.accessToken ?? null) : null;
  }

  /** True when the token ends within half a minute, so that the next request should renew first. */
  aboutToEnd(): boolean {
    return (
      this.#state.status === "signed-in" && this.#login !== null && this.#login.endsAt - this.now() < 30_000
    );
  }

  /** Takes up what an earlier page of this tab left. */
  async restore(): Promise<void> {
    if (!kept(this.config)) return;
    const port = await this.#ready();
    const login = await port.current();
    if (!login) return;
    if (login.endsAt > this.now()) {
      this.#enter(login);
      return;
    }
    try {
      this.#enter(await port.renew());
    } catch {
      // Nothing has been typed on a page that only begins: whoever needs a login is asked for it by the route.
      await port.forget();
    }
  }

  /** Leaves for the login page; comes back to `returnTo`. */
  async signIn(returnTo: string): Promise<void> {
    const port = await this.#ready();
    await port.leaveForLogin(ownPath(returnTo));
  }

  /** Logs in beside the page (a small window), so that nothing typed on it is lost. */
  async signInBeside(): Promise<void> {
    const port = await this.#ready();
    this.#enter(await port.loginBeside());
  }

  /** Begins the login in the small window that {@link signInBeside} opened. */
  async beginBeside(ticket: string): Promise<void> {
    const port = await this.#ready();
    await port.beginBeside(ticket);
  }

  /**
   * Ends the login that brought the browser to `address`; returns the path to go to, or null when the login belongs to
   * the page beside this window.
   */
  async completeSignIn(address: string): Promise<string | null> {
    const port = await this.#ready();
    const completed = await port.complete(address);
    if (completed.kind === "beside") return null;
    this.#enter(completed.login);
    return ownPath(completed.returnTo);
  }

  /** A new token from the identity server, or `expired`. Never throws. */
  async renew(): Promise<void> {
    if (this.#state.status !== "signed-in") return;
    const port = await this.#ready();
    try {
      this.#enter(await port.renew());
    } catch {
      this.#set({ status: "expired", name: this.#state.name });
    }
  }

  async signOut(): Promise<void> {
    const port = await this.#ready();
    if (this.#login) keepPost(this.#login.subject, null);
    this.#login = null;
    await port.leaveForLogout();
  }

  #ready(): Promise<LoginPort> {
    this.#port ??= this.open(this.config);
    return this.#port;
  }

  #act(post: string | null, lost: boolean): void {
    if (this.#login) keepPost(this.#login.subject, post);
    this.#acting = { post, lost, turn: this.#acting.turn + 1 };
    this.#tell();
  }

  #enter(login: Login): void {
    if (login.subject !== this.#login?.subject) {
      this.#acting = { ...this.#acting, post: keptPost(login.subject), lost: false };
    }
    this.#login = login;
    this.#set({ status: "signed-in", name: login.name });
  }

  #set(state: SessionState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether this tab holds a login: the name under which oidc-client-ts keeps it. */
function kept(config: Config): boolean {
  try {
    return sessionStorage.getItem(`oidc.user:${config.oidcIssuer}:${config.oidcClientId}`) !== null;
  } catch {
    return false;
  }
}
