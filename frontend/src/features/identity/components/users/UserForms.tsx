import { Form, Input } from "antd";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import type { Me } from "@/features/identity/me";
import {
  appointmentOf,
  besideFields,
  postFields,
  type TypedPost,
} from "@/features/identity/policies/appointment";
import {
  CreateUser,
  DisableUser,
  EnableUser,
  ResetUserPassword,
  type UserRow,
} from "@/features/identity/userQueries";
import { ActForm } from "@/components/act-form/ActForm";
import { TextField } from "@/components/act-form/fields";
import { act } from "@/lib/graphql/act";
import { PersonFields, personFields, personOf, type TypedPerson } from "./PersonFields";
import { PostFields } from "./PostFields";
import type { FormProps } from "./PostForms";
import { today, useUserProblems } from "./usersWords";

/** What is handed over to whoever is to log in; the password is shown once and kept nowhere. */
export interface Handed {
  readonly person: string;
  readonly name: string;
  readonly username: string;
  /** Null when the answer that held it got lost on the way. */
  readonly password: string | null;
}

interface HandingProps extends Omit<FormProps, "onDone"> {
  readonly onHanded: (handed: Handed) => void;
}

const handedOf = (
  user: { person: string; name: string; username: string } | null,
  password: string | null,
): Handed | null => user && { person: user.person, name: user.name, username: user.username, password };

interface CreateProps extends HandingProps {
  readonly me: Me;
  /** Somebody who has posts already and gets none by it; somebody with their first post when not said. */
  readonly person?: { readonly id: string; readonly name: string };
}

interface TypedUser extends TypedPerson, TypedPost {
  readonly username: string;
}

/** Person, post and login in one act. */
export function CreateForm({ me, person, onHanded, ...rest }: CreateProps): ReactNode {
  const { t } = useTranslation("users");
  const client = useClient();
  const problems = useUserProblems();
  const handed = useRef<Handed | null>(null);
  return (
    <ActForm<TypedUser>
      {...rest}
      title={person ? t("create.titleOf", { name: person.name }) : t("create.title")}
      submit={t("create.submit")}
      version={0}
      words={problems}
      fields={person ? ["username"] : [...personFields, "username", ...postFields]}
      initial={{ known: false, validFrom: today() }}
      send={async (typed, { idempotencyKey }) =>
        besideFields(
          await act(
            client,
            CreateUser,
            {
              input: {
                ...(person ? { person: person.id, name: null } : personOf(typed)),
                username: typed.username.trim(),
                post: person ? null : appointmentOf(typed),
                idempotencyKey,
              },
            },
            ({ userCreate }) => {
              handed.current = handedOf(userCreate.user, userCreate.oneTimePassword);
              return userCreate;
            },
          ),
        )
      }
      onDone={() => handed.current && onHanded(handed.current)}
    >
      {person ? (
        <p className="act-lead">{t("create.leadOf", { name: person.name })}</p>
      ) : (
        <PersonFields label={t("person.who")} />
      )}
      <UsernameField />
      {!person && <PostFields me={me} />}
    </ActForm>
  );
}

/** What they will type to log in. */
function UsernameField(): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  return (
    <Form.Item
      name="username"
      label={t("field.username")}
      extra={t("create.usernameHint")}
      validateTrigger="onBlur"
      rules={[
        { required: true, whitespace: true, message: t("common:problem.REQUIRED") },
        {
          validator: (_, text?: string) =>
            text === undefined || text.trim() === "" || /^[a-z0-9._-]{3,40}$/.test(text.trim())
              ? Promise.resolve()
              : Promise.reject(new Error(t("problem.USERNAME_INVALID"))),
        },
      ]}
    >
      <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
    </Form.Item>
  );
}

interface OfUserProps extends FormProps {
  readonly user: UserRow;
}

/** Shuts a login, with a reason. */
export function DisableForm({ user, onDone, ...rest }: OfUserProps): ReactNode {
  const { t } = useTranslation("users");
  const client = useClient();
  const problems = useUserProblems();
  return (
    <ActForm<{ reason: string }>
      {...rest}
      title={t("disable.title")}
      submit={t("disable.title")}
      danger
      version={user.version}
      words={problems}
      fields={["reason"]}
      send={({ reason }, sent) =>
        act(
          client,
          DisableUser,
          { id: user.id, input: { reason: reason.trim(), ...sent } },
          (data) => data.userDisable,
        )
      }
      onDone={() => onDone(t("disable.done", { name: user.name }))}
    >
      <p className="act-lead">{t("disable.lead", { name: user.name })}</p>
      <TextField name="reason" label={t("field.reason")} hint={t("field.reasonHint")} max={200} rows={2} />
    </ActForm>
  );
}

/** Opens a login again. */
export function EnableForm({ user, onDone, ...rest }: OfUserProps): ReactNode {
  const { t } = useTranslation("users");
  const client = useClient();
  const problems = useUserProblems();
  return (
    <ActForm<object>
      {...rest}
      title={t("enable.title")}
      submit={t("enable.title")}
      version={user.version}
      words={problems}
      send={(_, sent) => act(client, EnableUser, { id: user.id, input: sent }, (data) => data.userEnable)}
      onDone={() => onDone(t("enable.done", { name: user.name }))}
    >
      <p className="act-lead">{t("enable.lead", { name: user.name })}</p>
    </ActForm>
  );
}

/** A new one-time password for whoever has forgotten theirs. */
export function ResetForm({ user, onHanded, ...rest }: HandingProps & { readonly user: UserRow }): ReactNode {
  const { t } = useTranslation("users");
  const client = useClient();
  const problems = useUserProblems();
  const handed = useRef<Handed | null>(null);
  return (
    <ActForm<object>
      {...rest}
      title={t("reset.title")}
      submit={t("reset.submit")}
      danger
      version={user.version}
      words={problems}
      send={(_, sent) =>
        act(client, ResetUserPassword, { id: user.id, input: sent }, ({ userResetPassword }) => {
          handed.current = handedOf(userResetPassword.user, userResetPassword.oneTimePassword);
          return userResetPassword;
        })
      }
      onDone={() => handed.current && onHanded(handed.current)}
    >
      <p className="act-lead">{t("reset.lead", { name: user.name })}</p>
    </ActForm>
  );
}
