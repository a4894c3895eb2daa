/* Logins that somebody has by another hand: made in the local stack's Keycloak, and gone with the test. */
import { SPA_URL } from "./browser.mjs";

/** The administrator of the local stack's Keycloak, and of no other. */
const ADMIN = { username: "admin", password: "admin" };

async function administration() {
  const { oidcIssuer } = await (await fetch(`${SPA_URL}/config.json`)).json();
  const [origin, realm] = oidcIssuer.split("/realms/");
  const token = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "admin-cli", ...ADMIN }),
  });
  const { access_token: bearer } = await token.json();
  return async (path, method = "GET", body = undefined) => {
    const answer = await fetch(`${origin}/admin/realms/${realm}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Keycloak answers ${answer.status} to ${method} ${path}`);
    return answer;
  };
}

/** Takes away the login of that username, whoever made it; nothing where there is none. */
export async function forgetLogin(username) {
  const ask = await administration();
  const found = await (await ask(`/users?exact=true&username=${encodeURIComponent(username)}`)).json();
  await Promise.all(found.map(({ id }) => ask(`/users/${id}`, "DELETE")));
}

/** Makes a login with those realm roles, which belongs to nobody here. */
export async function makeLogin(username, password, roles) {
  const ask = await administration();
  const made = await ask("/users", "POST", {
    username,
    enabled: true,
    lastName: "试",
    firstName: "用",
    credentials: [{ type: "password", value: password, temporary: false }],
  });
  const user = made.headers.get("location").split("/").at(-1);
  const given = await Promise.all(roles.map(async (role) => (await ask(`/roles/${role}`)).json()));
  await ask(`/users/${user}/role-mappings/realm`, "POST", given);
}
