import { getRouteApi, Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { PersonLogin } from "../components/users/PersonLogin";
import { PersonPosts } from "../components/users/PersonPosts";
import { isSelf } from "../components/users/pickers";
import { MeQuery } from "../me";
import { peopleChange, PostsQuery } from "../postQueries";
import { UsersQuery } from "../userQueries";
import "./users.css";

const route = getRouteApi("/staff/admin/users/$person");

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };
/** As many as the API gives at once; a person with more posts is told so. */
const AT_ONCE = 100;

/** Somebody who works here: their login, their posts, and what may be done about them. */
export function PersonPage(): ReactNode {
  const { t } = useTranslation("users");
  const { person } = route.useParams();
  const [{ data: who, error: nobody }, askWho] = useQuery({ query: MeQuery });
  const asked = { requestPolicy: "cache-and-network", context: peopleChange } as const;
  const [{ data, error }, ask] = useQuery({
    ...asked,
    query: PostsQuery,
    variables: { filter: { person }, first: AT_ONCE, after: null },
  });
  const [{ data: login, error: unknown }, askLogin] = useQuery({
    ...asked,
    query: UsersQuery,
    variables: { filter: { person }, first: 1, after: null },
  });
  const again = () => {
    if (!who) askWho({ requestPolicy: "network-only" });
    ask({ requestPolicy: "network-only" });
    askLogin({ requestPolicy: "network-only" });
  };
  const posts = data?.posts;
  const user = login?.users.nodes[0] ?? null;
  // Whoever has a login and no posts any more is there as well.
  const name = posts?.nodes[0]?.holder.name ?? user?.name;
  usePageTitle(name ?? t("title"));
  const failed = (who ? undefined : nobody) ?? (data ? undefined : error) ?? (login ? undefined : unknown);
  const me = who?.me;
  const fault = failed ? faultOf(failed) : me && posts && login && name === undefined ? notFound : null;
  return (
    <div className="users-page">
      <Link to="/admin/users" className="users-back">
        <Icon name="back" size={18} />
        {t("person.back")}
      </Link>
      {me && posts && login && name !== undefined ? (
        <Fragment key={person}>
          <h1>{name}</h1>
          <PersonLogin
            me={me}
            person={{ id: person, name }}
            user={user}
            self={isSelf(me, posts.nodes)}
            again={again}
          />
          <PersonPosts
            me={me}
            person={{ id: person, name }}
            posts={posts.nodes}
            more={posts.pageInfo.hasNextPage}
            again={again}
          />
        </Fragment>
      ) : (
        <>
          <h1 className="visually-hidden">{t("title")}</h1>
          {fault ? <FaultNotice fault={fault} onRetry={again} /> : <SkeletonLines lines={8} height={420} />}
        </>
      )}
    </div>
  );
}
