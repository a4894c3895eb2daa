import { useNavigate } from "@tanstack/react-router";
import { Button, Progress, Select } from "antd";
import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/features/identity/me";
import { communitiesOf } from "@/features/people/policies/places";
import { newKey } from "@/lib/graphql/idempotencyKey";
import { useSession } from "@/lib/session/SessionContext";
import { saveTemplate, type Upload, upload, type UploadFault } from "../files";
import { type ImportKind, kinds } from "../policies/importStates";

type Sending =
  | { readonly step: "none" }
  | { readonly step: "sending"; readonly name: string; readonly percent: number; readonly sent: Upload }
  | { readonly step: "cancelled" }
  | { readonly step: "failed"; readonly code: UploadFault; readonly again: () => void };

/** Choose what, get the template, send the filled-in file. */
export function NewImport({ me }: { me: Me | null }): ReactNode {
  const { t } = useTranslation("imports");
  const communities = communitiesOf(me);
  const [kind, setKind] = useState<ImportKind>("RESIDENTS");
  const [chosen, setChosen] = useState<string>();
  const community = chosen ?? communities[0]?.code;
  const offered = kinds.filter((one) => one !== "POSTS" || me?.roles.includes("COMMUNITY_SECRETARY"));
  const ids = { kind: useId(), community: useId(), title: useId() };
  if (community === undefined) return null;
  return (
    <section className="import-new" aria-labelledby={ids.title}>
      <h2 id={ids.title}>{t("new.title")}</h2>
      <div className="import-fields">
        {communities.length > 1 && (
          <div>
            <label htmlFor={ids.community}>{t("new.community")}</label>
            <Select
              id={ids.community}
              value={community}
              options={communities.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={setChosen}
            />
          </div>
        )}
        <div>
          <label htmlFor={ids.kind}>{t("new.kind")}</label>
          <Select<ImportKind>
            id={ids.kind}
            value={kind}
            options={offered.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={setKind}
          />
        </div>
        <Templates kind={kind} />
      </div>
      <p className="import-quiet">{t("new.order")}</p>
      <Sender key={`${kind} ${community}`} kind={kind} community={community} />
    </section>
  );
}

function Templates({ kind }: { kind: ImportKind }): ReactNode {
  const { t, i18n } = useTranslation("imports");
  const session = useSession();
  const [failed, setFailed] = useState(false);
  const get = async (ending: "csv" | "xlsx") => {
    setFailed(false);
    const language = i18n.language === "en" ? "en" : "zh";
    setFailed(!(await saveTemplate(session, kind, ending, language, t(`kind.${kind}`))));
  };
  return (
    <div role="group" aria-label={t("new.template")}>
      <span className="import-label">{t("new.template")}</span>
      <div className="import-buttons">
        <Button onClick={() => void get("xlsx")}>{t("new.xlsx")}</Button>
        <Button onClick={() => void get("csv")}>{t("new.csv")}</Button>
      </div>
      {failed && (
        <p role="alert" className="import-wrong">
          {t("new.templateFailed")}
        </p>
      )}
    </div>
  );
}

function Sender({ kind, community }: { kind: ImportKind; community: string }): ReactNode {
  const { t } = useTranslation("imports");
  const session = useSession();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>({ step: "none" });
  const send = async (file: File, key: string) => {
    const sent = upload(session, { kind, community, file, key }, (percent) =>
      setSending((now) => (now.step === "sending" ? { ...now, percent } : now)),
    );
    setSending({ step: "sending", name: file.name, percent: 0, sent });
    const outcome = await sent.done;
    if (outcome.kind === "done") await navigate({ to: "/imports/$id", params: { id: outcome.id } });
    else if (outcome.kind === "cancelled") setSending({ step: "cancelled" });
    // The same key again: if it had arrived after all, it is not taken twice.
    else setSending({ step: "failed", code: outcome.code, again: () => void send(file, key) });
  };
  return (
    <div>
      <span className="import-label">{t("new.file")}</span>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,text/csv"
        aria-label={t("new.choose")}
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file) void send(file, newKey());
        }}
      />
      {sending.step === "sending" ? (
        <div className="import-sending">
          <p>{t("new.uploading", { name: sending.name })}</p>
          <Progress percent={sending.percent} aria-label={t("new.uploading", { name: sending.name })} />
          <Button onClick={sending.sent.cancel}>{t("new.cancel")}</Button>
        </div>
      ) : (
        <Button type="primary" onClick={() => input.current?.click()}>
          {t("new.choose")}
        </Button>
      )}
      <p className="import-quiet">{t("new.hint")}</p>
      <div role="status">{sending.step === "cancelled" && t("new.cancelled")}</div>
      {sending.step === "failed" && (
        <div role="alert" className="import-wrong">
          <p>{t(`upload.${sending.code}`)}</p>
          <Button onClick={sending.again}>{t("new.retry")}</Button>
        </div>
      )}
    </div>
  );
}
