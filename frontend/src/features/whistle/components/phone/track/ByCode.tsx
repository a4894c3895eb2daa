import { getRouteApi, useLocation } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import { BusyButton } from "@/components/phone/BusyButton";
import { Field } from "@/components/phone/Field";
import { Files } from "../LazyFiles";
import { useProblemWords } from "../useProblemWords";
import { RefreshBar } from "@/components/phone/RefreshBar";
import { Replies } from "./Replies";
import { Story } from "./Story";
import { codeProblem, keepCode, keptCode, tidyCode } from "./trackingCode";
import { type Told, TrackQuery } from "./trackQuery";
import "./by-code.css";

const route = getRouteApi("/r/track");
const CODE_FIELD = "track-code";
const besideTheField = ["TRACKING_CODE_MISTYPED", "TRACKING_CODE_UNKNOWN"];

/**
 * A code that came in the address is taken out of it: addresses are shown, shared and kept in the browser's history,
 * and whoever has the code has the whistle.
 */
function useCodeOfAddress(): string | null {
  const { code } = route.useSearch();
  const hash = useLocation({ select: (location) => location.hash });
  const navigate = route.useNavigate();
  const [given] = useState(() => tidyCode(hash === "" ? (code ?? "") : decodeURIComponent(hash)));
  const present = hash !== "" || code !== undefined;
  useEffect(() => {
    if (present) void navigate({ to: "/r/track", search: {}, hash: "", replace: true });
  }, [present, navigate]);
  return codeProblem(given) === null ? given : null;
}

/** The whistle of a tracking code: type it, see its story. */
export function ByCode(): ReactNode {
  const { t } = useTranslation("phone");
  const say = useProblemWords();
  const given = useCodeOfAddress();
  const [code, setCode] = useState<string | null>(() => given ?? keptCode());
  const [typed, setTyped] = useState(code ?? "");
  const [own, setOwn] = useState<ReturnType<typeof codeProblem>>(null);
  const [{ data, fetching, stale, error, operation }, ask] = useQuery({
    query: TrackQuery,
    variables: { code: code ?? "" },
    pause: code === null,
    requestPolicy: "cache-and-network",
  });
  const refresh = () => ask({ requestPolicy: "network-only" });
  // Until the answer for another code comes, the hook still holds that for the code before.
  const answered = code !== null && operation?.variables.code === code;
  const fault = answered && error && !fetching ? faultOf(error) : null;
  const refused = fault !== null && besideTheField.includes(fault.code);
  const [last, setLast] = useState<{ code: string; told: Told } | null>(null);
  const fresh = answered && data ? data.whistleTrack : undefined;
  if (code !== null && fresh && fresh !== last?.told) setLast({ code, told: fresh });
  // A refresh that fails on a weak network leaves the story where it is.
  const told = !refused && last?.code === code ? last.told : undefined;

  useEffect(() => {
    if (told !== undefined) keepCode(code);
  }, [told, code]);

  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const wanted = tidyCode(typed);
    const problem = codeProblem(wanted);
    setOwn(problem);
    if (problem !== null) {
      setCode(null);
      field.current?.focus();
    } else if (wanted === code) refresh();
    else setCode(wanted);
  }

  function forget(): void {
    keepCode(null);
    setCode(null);
    setTyped("");
    setOwn(null);
    field.current?.focus();
  }

  const wrong = own
    ? t(`wrong.code.${own.code}`, { count: own.count })
    : say("code", refused && tidyCode(typed) === code ? fault.code : undefined);

  return (
    <>
      <form className="code-form" noValidate onSubmit={onSubmit}>
        <Field id={CODE_FIELD} label={t("track.code")} hint={t("track.codeHint")} wrong={wrong}>
          {(described) => (
            <input
              id={CODE_FIELD}
              ref={field}
              type="text"
              className="code-input"
              value={typed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="search"
              onChange={(event) => {
                setTyped(event.target.value);
                setOwn(null);
              }}
              {...described}
            />
          )}
        </Field>
        <div className="code-acts">
          <BusyButton
            busy={code !== null && fetching}
            words={t("track.go")}
            busyWords={t("track.going")}
            second={told !== undefined}
          />
          {(code !== null || typed !== "") && (
            <button type="button" className="button quiet" onClick={forget}>
              {t("track.forget")}
            </button>
          )}
        </div>
      </form>
      {fetching && code !== null && !told && <SkeletonLines lines={5} height={320} />}
      {fault && !refused && !fetching && <FaultNotice fault={fault} onRetry={refresh} />}
      {told && (
        <>
          <Story told={told} />
          <Files files={told.evidence} again={refresh} />
          {code !== null && <Replies key={code} told={told} code={code} again={refresh} />}
          <RefreshBar busy={fetching || stale} onRefresh={refresh} />
        </>
      )}
    </>
  );
}
