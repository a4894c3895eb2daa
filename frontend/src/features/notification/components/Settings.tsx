import { type SubmitEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { act } from "@/lib/graphql/act";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { type Preferences, PreferencesQuery, SetPreferences } from "../queries";
import "./settings.css";

/** How the reader is told beside these pages; asked for when it is opened. */
export function Settings(): ReactNode {
  const { t } = useTranslation("notification");
  const [open, setOpen] = useState(false);
  return (
    <details className="settings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("settings.title")}</summary>
      {open && <Loaded />}
    </details>
  );
}

function Loaded(): ReactNode {
  const [{ data, error, fetching }, ask] = useQuery({
    query: PreferencesQuery,
    requestPolicy: "cache-and-network",
  });
  if (error && !fetching && !data)
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <SkeletonLines lines={4} height={200} />;
  return <Form now={data.notificationPreferences} />;
}

interface Typed {
  readonly channels: readonly string[];
  readonly mail: string;
  readonly phone: string;
  readonly quiet: boolean;
  readonly from: string;
  readonly to: string;
  readonly language: Preferences["language"];
}

const typedOf = (now: Preferences): Typed => ({
  channels: now.channels,
  mail: now.mail ?? "",
  phone: now.phone ?? "",
  quiet: now.quietFrom !== null,
  from: now.quietFrom ?? "22:00",
  to: now.quietTo ?? "07:00",
  language: now.language,
});

type Told = "saved" | { readonly code: string } | { readonly fault: Fault };

function Form({ now }: { now: Preferences }): ReactNode {
  const { t } = useTranslation("notification");
  const client = useClient();
  const [typed, setTyped] = useState(() => typedOf(now));
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<Typed>) => {
    setTold(null);
    setTyped({ ...typed, ...part });
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const outcome = await act(
      client,
      SetPreferences,
      {
        input: {
          channels: now.offered.map(({ name }) => name).filter((name) => typed.channels.includes(name)),
          mail: typed.mail.trim() === "" ? null : typed.mail.trim(),
          phone: typed.phone.trim() === "" ? null : typed.phone.trim(),
          quietFrom: typed.quiet ? typed.from : null,
          quietTo: typed.quiet ? typed.to : null,
          language: typed.language,
          idempotencyKey: newKey(),
        },
      },
      (data) => data.notificationPreferencesSet,
    );
    setBusy(false);
    setTold(
      outcome.kind === "done"
        ? "saved"
        : outcome.kind === "failed"
          ? { fault: outcome.fault }
          : { code: outcome.errors[0]?.code ?? "other" },
    );
  };
  return (
    <form className="settings-form" onSubmit={(event) => void save(event)} noValidate>
      <p className="inbox-quiet">{t(now.offered.length === 0 ? "settings.none" : "settings.hint")}</p>
      <Channels now={now} typed={typed} change={change} />
      <Quiet typed={typed} change={change} />
      <fieldset>
        <legend>{t("settings.language")}</legend>
        {(["ZH", "EN"] as const).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="told-in"
              checked={typed.language === value}
              onChange={() => change({ language: value })}
            />
            {t(value === "ZH" ? "settings.chinese" : "settings.english")}
          </label>
        ))}
      </fieldset>
      <Outcome told={told} />
      <button type="submit" className="button button-primary" aria-busy={busy} disabled={busy}>
        {t("settings.save")}
      </button>
    </form>
  );
}

interface Part {
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
}

function Channels({ now, typed, change }: Part & { now: Preferences }): ReactNode {
  const { t, i18n } = useTranslation("notification");
  const id = useId();
  if (now.offered.length === 0) return null;
  const wordOf = (name: string) => {
    const key = `settings.channel.${name}`;
    // A house may have a channel that we have no word for.
    return i18n.exists(key, { ns: "notification" }) ? t(key as "settings.channel.mail") : name;
  };
  const needed = (what: "MAIL" | "PHONE") =>
    now.offered.some(({ name, needs }) => needs === what && typed.channels.includes(name));
  const other = (name: string, on: boolean) =>
    on ? [...typed.channels, name] : typed.channels.filter((one) => one !== name);
  return (
    <>
      <fieldset>
        <legend>{t("settings.channels")}</legend>
        {now.offered.map(({ name }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={typed.channels.includes(name)}
              onChange={(event) => change({ channels: other(name, event.target.checked) })}
            />
            {wordOf(name)}
          </label>
        ))}
      </fieldset>
      {needed("MAIL") && (
        <div className="settings-field">
          <label htmlFor={`${id}-mail`}>{t("settings.mail")}</label>
          <input
            id={`${id}-mail`}
            type="email"
            autoComplete="email"
            value={typed.mail}
            onChange={(event) => change({ mail: event.target.value })}
          />
        </div>
      )}
      {needed("PHONE") && (
        <div className="settings-field">
          <label htmlFor={`${id}-phone`}>{t("settings.phone")}</label>
          <input
            id={`${id}-phone`}
            type="tel"
            inputMode="numeric"
            autoComplete="tel-national"
            value={typed.phone}
            onChange={(event) => change({ phone: event.target.value })}
          />
        </div>
      )}
    </>
  );
}

function Quiet({ typed, change }: Part): ReactNode {
  const { t } = useTranslation("notification");
  const id = useId();
  return (
    <fieldset>
      <legend className="visually-hidden">{t("settings.quiet")}</legend>
      <label>
        <input
          type="checkbox"
          checked={typed.quiet}
          onChange={(event) => change({ quiet: event.target.checked })}
        />
        {t("settings.quiet")}
      </label>
      {typed.quiet && (
        <div className="settings-times">
          <label htmlFor={`${id}-from`}>{t("settings.from")}</label>
          <input
            id={`${id}-from`}
            type="time"
            value={typed.from}
            onChange={(event) => change({ from: event.target.value })}
          />
          <label htmlFor={`${id}-to`}>{t("settings.to")}</label>
          <input
            id={`${id}-to`}
            type="time"
            value={typed.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}

function Outcome({ told }: { told: Told | null }): ReactNode {
  const { t, i18n } = useTranslation("notification");
  if (told === null) return null;
  if (told === "saved")
    return (
      <p role="status" className="settings-saved">
        {t("settings.saved")}
      </p>
    );
  if ("fault" in told) return <FaultNotice fault={told.fault} />;
  const key = `settings.problem.${told.code}`;
  return (
    <p role="alert" className="settings-wrong">
      {i18n.exists(key, { ns: "notification" })
        ? t(key as "settings.problem.other")
        : t("settings.problem.other")}
    </p>
  );
}
