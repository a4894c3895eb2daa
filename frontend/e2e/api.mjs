/* What staff do behind the page: what a test needs to be there, and what it leaves behind taken away again. */
import { SPA_URL } from "./browser.mjs";

/** The client of the local stack's realm that gives tokens for a password, and of no other. */
const CLIENT = "xiaoshao-cli";
const PASSWORD = "demo";

/** Asks as that demo user; throws what the API answers with errors or refuses. */
export async function ask(user, query, variables) {
  const { apiUrl, oidcIssuer } = await (await fetch(`${SPA_URL}/config.json`)).json();
  const given = await fetch(`${oidcIssuer}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: CLIENT,
      username: user,
      password: PASSWORD,
    }),
  });
  const { access_token: bearer } = await given.json();
  const answer = await fetch(apiUrl, {
    method: "POST",
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": "application/json",
      accept: "application/json",
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  const refused = Object.values(data ?? {}).flatMap((one) => one?.errors ?? []);
  if (errors?.length > 0 || refused.length > 0) {
    throw new Error(`${user} is refused: ${JSON.stringify([...(errors ?? []), ...refused])}`);
  }
  return data;
}

/** Deletes the records of those who live behind that door, with their logins, and lets the household move out. */
export async function clearDoor(worker, secretary, community, number) {
  const found = await ask(
    worker,
    `query ($filter: HouseholdFilterInput) {
      households(filter: $filter, first: 10) { nodes { id version movedIn dwelling { number } residents { id version } } }
    }`,
    { filter: { place: community, search: number } },
  );
  for (const { id, version, movedIn, dwelling, residents } of found.households.nodes) {
    if (dwelling.number !== number) continue;
    for (const resident of residents) {
      await ask(
        secretary,
        `mutation ($id: ID!, $input: ResidentDeleteInput!) {
          residentDelete(id: $id, input: $input) { errors { code } }
        }`,
        { id: resident.id, input: { reason: "RECORDED_IN_ERROR", expectedVersion: resident.version } },
      );
    }
    await ask(
      worker,
      `mutation ($id: ID!, $input: HouseholdMoveOutInput!) {
        householdMoveOut(id: $id, input: $input) { errors { code } }
      }`,
      { id, input: { movedOut: movedIn, expectedVersion: version } },
    );
  }
}

/** Ends the posts that run of everybody of that name. */
export async function endPostsOf(user, name) {
  const found = await ask(
    user,
    `query ($filter: PostFilterInput) {
      posts(filter: $filter, first: 20) { nodes { id version holder { name } calledOff post { validTo } } }
    }`,
    { filter: { search: name } },
  );
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
  for (const { id, version, holder, calledOff, post } of found.posts.nodes) {
    if (holder.name !== name || calledOff || (post.validTo !== null && post.validTo <= today)) continue;
    await ask(
      user,
      `mutation ($id: ID!, $input: PostEndInput!) { postEnd(id: $id, input: $input) { errors { code } } }`,
      { id, input: { lastDay: today, reason: "试完了", expectedVersion: version } },
    );
  }
}
