import { type Client, useQuery } from "urql";
import { graphql, type ResultOf } from "@/lib/graphql/graphql";

export const MeQuery = graphql(`
  query Me {
    me {
      name
      roles
      posts {
        id
        role
        division {
          code
          name
        }
        grid {
          id
          name
        }
        building {
          id
          name
        }
        organisation {
          id
          name
        }
      }
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof MeQuery>["me"]>;

/** Who the session belongs to, for route guards; null for a guest or when the API does not answer. */
export async function askWho(client: Client): Promise<Me | null> {
  const { data } = await client.query(MeQuery, {}).toPromise();
  return data?.me ?? null;
}

/** Who is at this desk: name, roles (what), posts (where). Null until known. */
export function useMe(): Me | null {
  const [{ data }] = useQuery({ query: MeQuery });
  return data?.me ?? null;
}

/** Whether their login is a resident's: they have a household of their own. */
export const livesHere = (me: Me): boolean => me.posts.some(({ role }) => role === "RESIDENT");
