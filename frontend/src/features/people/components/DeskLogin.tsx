import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HandOver } from "@/components/hand-over/HandOver";
import { actFor } from "@/lib/graphql/act";
import { CreateLogin, type GivenLogin, ResetLogin } from "../acts";
import type { ResidentFull } from "../queries";
import { TextField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";

interface LoginDrawerProps {
  readonly resident: ResidentFull;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (given: GivenLogin) => void;
}

const USERNAME = /^[a-z0-9._-]{3,40}$/;
const usernameProblem = (text: string) => (USERNAME.test(text) ? null : "USERNAME_INVALID");

/** Gives a resident a login; the username may be left to be made up. */
export function LoginDrawer({ resident, again, onClose, onDone }: LoginDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<{ username?: string }, GivenLogin>
      title={t("action.LOGIN_CREATE")}
      submit={t("login.submit")}
      initial={{}}
      fieldsOf={() => ["username"]}
      version={resident.version}
      again={again}
      send={(client, { username }, idempotencyKey) =>
        actFor(
          client,
          CreateLogin,
          {
            id: resident.id,
            input: {
              username: username?.trim() ? username.trim() : null,
              expectedVersion: resident.version,
              idempotencyKey,
            },
          },
          ({ residentLoginCreate: { login, oneTimePassword, errors } }) => ({
            done: login && { username: login.username, password: oneTimePassword },
            errors,
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="ledger-confirm">{t("login.confirm", { name: resident.name })}</p>
      <p className="act-notice">{t("login.notice")}</p>
      <TextField
        name="username"
        label={t("field.username")}
        hint={t("login.usernameHint")}
        optional
        max={40}
        problem={usernameProblem}
      />
    </LedgerDrawer>
  );
}

/** Gives the login of a resident another one-time password. */
export function LoginResetDrawer({ resident, again, onClose, onDone }: LoginDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<object, GivenLogin>
      title={t("action.LOGIN_RESET")}
      submit={t("login.reset")}
      initial={{}}
      fieldsOf={() => []}
      version={resident.version}
      again={again}
      send={(client, _, idempotencyKey) =>
        actFor(
          client,
          ResetLogin,
          { id: resident.id, input: { expectedVersion: resident.version, idempotencyKey } },
          ({ residentLoginReset: { login, oneTimePassword, errors } }) => ({
            done: login && { username: login.username, password: oneTimePassword },
            errors,
          }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="ledger-confirm">{t("login.resetConfirm", { name: resident.name })}</p>
      <p className="act-notice">{t("login.notice")}</p>
    </LedgerDrawer>
  );
}

interface LoginSlipProps {
  readonly resident: ResidentFull;
  readonly given: GivenLogin;
  readonly onClose: () => void;
}

/** The one-time password, shown once, on a slip for the resident. */
export function LoginSlip({ resident: { name }, given, onClose }: LoginSlipProps): ReactNode {
  const { t } = useTranslation("people");
  const { username, password } = given;
  return (
    <HandOver
      title={t("login.title", { name })}
      once={t("login.once")}
      lost={password === null ? t("login.lost", { username }) : null}
      slip={{ name: t("login.slip"), heading: t("login.paperTitle") }}
      lines={[
        { term: t("field.name"), value: name, onPaper: true },
        { term: t("login.address"), value: window.location.host },
        { term: t("field.username"), value: username, typed: true, testId: "username" },
      ]}
      secret={{ term: t("login.password"), value: password ?? "", typed: true, testId: "one-time-password" }}
      copy={t("login.copy")}
      print={t("login.print")}
      next={t("login.next")}
      onClose={onClose}
    />
  );
}
