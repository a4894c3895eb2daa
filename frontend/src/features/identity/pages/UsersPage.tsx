import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { PasswordSlip } from "../components/users/PasswordSlip";
import { AppointForm } from "../components/users/PostForms";
import { PostList } from "../components/users/PostList";
import { CreateForm, type Handed } from "../components/users/UserForms";
import { UserList } from "../components/users/UserList";
import { UserTabs } from "../components/users/UserTabs";
import { type Me, MeQuery } from "../me";
import { appoints } from "../policies/appointing";
import { readUsersSearch, wantedOf } from "../policies/usersSearch";
import "./users.css";

const route = getRouteApi("/staff/admin/users");

const forbidden: Fault = { code: "FORBIDDEN", traceId: null, retry: false };

/** Who works here, in which post, and with which login. */
export function UsersPage(): ReactNode {
  const { t } = useTranslation("users");
  usePageTitle(t("title"));
  const [{ data, error }, ask] = useQuery({ query: MeQuery });
  const again = () => ask({ requestPolicy: "network-only" });
  if (data?.me && appoints(data.me.roles)) return <Here me={data.me} />;
  const fault = data?.me ? forbidden : error ? faultOf(error) : null;
  return (
    <>
      <h1 className="visually-hidden">{t("title")}</h1>
      {fault ? <FaultNotice fault={fault} onRetry={again} /> : <SkeletonLines lines={8} height={480} />}
    </>
  );
}

interface Done {
  readonly words: string;
  readonly person: string | undefined;
}

type Form = "CREATE" | "APPOINT";

function Here({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation("users");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readUsersSearch({ ...route.useSearch() });
  const wanted = wantedOf(useLocation({ select: (location) => location.state.wanted }));
  const [open, setOpen] = useState<Form | null>(null);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const begin = (form: Form) => {
    setDone(null);
    setOpen(form);
  };
  const list = {
    me,
    search,
    wanted,
    above: (
      <>
        <UserTabs here={search.tab ?? "USERS"} search={search} wanted={wanted} />
        <div className="users-above">
          <Button type="primary" onClick={() => begin("CREATE")}>
            {t("create.title")}
          </Button>
          <Button onClick={() => begin("APPOINT")}>{t("appoint.open")}</Button>
          <p role="status" className={done ? "users-done" : "visually-hidden"}>
            {done?.words}{" "}
            {done?.person !== undefined && (
              <Link to="/admin/users/$person" params={{ person: done.person }}>
                {t("person.look")}
              </Link>
            )}
          </p>
        </div>
      </>
    ),
  };
  // Both forms make something new: there is nothing to read again.
  const form = { me, again: () => undefined, onClose: () => setOpen(null) };
  return (
    <>
      {search.tab === "POSTS" ? <PostList {...list} /> : <UserList {...list} />}
      {open === "APPOINT" && (
        <AppointForm
          {...form}
          onDone={(words, person) => {
            setOpen(null);
            setDone({ words, person });
          }}
        />
      )}
      {open === "CREATE" && (
        <CreateForm
          {...form}
          onHanded={(one) => {
            setOpen(null);
            setHanded(one);
          }}
        />
      )}
      {handed && (
        <PasswordSlip
          handed={handed}
          onClose={() => {
            setHanded(null);
            setDone({ words: t("create.done", { name: handed.name }), person: handed.person });
          }}
        />
      )}
    </>
  );
}
