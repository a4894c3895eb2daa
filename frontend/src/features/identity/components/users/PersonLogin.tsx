import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/features/identity/me";
import type { UserRow } from "@/features/identity/userQueries";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { ActionButtons } from "./ActionButtons";
import { PasswordSlip } from "./PasswordSlip";
import { CreateForm, DisableForm, EnableForm, type Handed, ResetForm } from "./UserForms";
import { UserState } from "./UserList";

interface PersonLoginProps {
  readonly me: Me;
  readonly person: { readonly id: string; readonly name: string };
  /** Null where they have none. */
  readonly user: UserRow | null;
  /** Whether it is the reader. */
  readonly self: boolean;
  readonly again: () => void;
}

/** How somebody logs in, and what may be done about it. */
export function PersonLogin({ me, person, user, self, again }: PersonLoginProps): ReactNode {
  const { t } = useTranslation("users");
  const time = useTimeWords();
  const [open, setOpen] = useState<UserRow["availableActions"][number]["action"] | "CREATE" | null>(null);
  const [done, setDone] = useState("");
  const [handed, setHanded] = useState<Handed | null>(null);
  const begin = (next: typeof open) => {
    setDone("");
    setOpen(next);
  };
  const form = { again, onClose: () => setOpen(null) };
  const acted = {
    ...form,
    onDone: (words: string) => {
      setOpen(null);
      setDone(words);
      again();
    },
  };
  const handing = {
    ...form,
    onHanded: (one: Handed) => {
      setOpen(null);
      setHanded(one);
      again();
    },
  };
  return (
    <section className="users-panel" aria-labelledby="login-heading">
      <h2 id="login-heading">{t("login.heading")}</h2>
      <p role="status" className={done === "" ? "visually-hidden" : "users-done"}>
        {done}
      </p>
      {user ? (
        <>
          <dl className="users-facts">
            <div>
              <dt>{t("field.username")}</dt>
              <dd>{user.username}</dd>
            </div>
            <div>
              <dt>{t("field.state")}</dt>
              <dd>
                <UserState enabled={user.enabled} />
                {!user.inStep && <div className="users-quiet">{t("login.notInStep")}</div>}
              </dd>
            </div>
            <div>
              <dt>{t("field.lastChange")}</dt>
              <dd>
                {t(`change.${user.lastChange}`)}{" "}
                <span className="users-quiet">{time.moment(user.changedAt)}</span>
              </dd>
            </div>
          </dl>
          <ActionButtons
            // What is the case already needs no button: one of the two says what the state is.
            actions={user.availableActions.filter(
              ({ action }) => action !== (user.enabled ? "ENABLE" : "DISABLE"),
            )}
            label={(action) => t(`login.${action}`)}
            danger={["DISABLE"]}
            onOpen={begin}
          />
        </>
      ) : (
        <>
          <p className="users-quiet">{t(self ? "login.self" : "login.none")}</p>
          {!self && (
            <div>
              <Button onClick={() => begin("CREATE")}>{t("login.create")}</Button>
            </div>
          )}
        </>
      )}
      {open === "CREATE" && <CreateForm {...handing} me={me} person={person} />}
      {open === "DISABLE" && user && <DisableForm {...acted} user={user} />}
      {open === "ENABLE" && user && <EnableForm {...acted} user={user} />}
      {open === "RESET_PASSWORD" && user && <ResetForm {...handing} user={user} />}
      {handed && <PasswordSlip handed={handed} onClose={() => setHanded(null)} />}
    </section>
  );
}
