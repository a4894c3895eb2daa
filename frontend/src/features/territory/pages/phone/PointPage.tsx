import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { BusyButton } from "@/components/phone/BusyButton";
import { Field } from "@/components/phone/Field";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { isOnRound } from "@/lib/place/onRound";
import { usePageTitle } from "@/lib/usePageTitle";
import { useWhistlePoint, type WhistlePoint } from "@/features/territory/components/phone/useWhistlePoint";

const route = getRouteApi("/p/$code");

/** What the report page begins with. */
function startOf({ code, community, building, unit }: WhistlePoint) {
  return {
    community: community.code,
    ...(building && { building: building.id }),
    ...(building && unit !== null && { unit }),
    point: code,
  };
}

/** What a QR code at a gate, a door or a window opens: goes on to the whistle with the place filled in. */
export function PointPage(): ReactNode {
  const { t } = useTranslation("point");
  usePageTitle(t("title"));
  const navigate = useNavigate();
  const { code } = route.useParams();
  const { point, fault, retry } = useWhistlePoint(code);
  useEffect(() => {
    // Replaced, so that the way back does not lead here and on again. Whoever is on a round checks in with the same code.
    if (point && isOnRound()) {
      void navigate({ to: "/patrols/walk", search: { code: point.code }, replace: true });
    } else if (point) {
      void navigate({ to: "/r/report", search: startOf(point), replace: true });
    }
  }, [point, navigate]);
  return (
    <div className="page">
      {fault ? (
        <>
          <h1>{t("heading")}</h1>
          <FaultNotice fault={fault} onRetry={retry} />
          <Anyway />
        </>
      ) : point === null ? (
        <UnknownCode key={code} code={code} />
      ) : (
        <>
          <h1>{t("heading")}</h1>
          <p className="hint" role="status">
            {t("reading")}
          </p>
          <SkeletonLines lines={4} height={200} />
        </>
      )}
    </div>
  );
}

/** The way that is always open: blow, and say the place oneself. */
function Anyway(): ReactNode {
  const { t } = useTranslation("point");
  return (
    <nav className="ways" aria-label={t("ways")}>
      <Link to="/r/report" className="button">
        {t("anyway")}
      </Link>
      <Link to="/" className="button">
        {t("home")}
      </Link>
    </nav>
  );
}

/** A letter was read wrong, or torn off: the code may be put right here, and nobody is sent away. */
function UnknownCode({ code }: { code: string }): ReactNode {
  const { t } = useTranslation("point");
  const navigate = useNavigate();
  const id = useId();
  const [text, setText] = useState(code);
  const [wrong, setWrong] = useState<string | null>(t("unknown"));
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = text.replaceAll(/[\s-]/g, "").toUpperCase();
    if (typed === "" || typed === code.toUpperCase()) {
      setWrong(t(typed === "" ? "empty" : "unknown"));
      document.getElementById(id)?.focus();
      return;
    }
    void navigate({ to: "/p/$code", params: { code: typed }, replace: true });
  };
  return (
    <form noValidate onSubmit={onSubmit}>
      <h1>{t("unknownHeading")}</h1>
      <p className="hint">{t("unknownHint")}</p>
      <Field id={id} label={t("code")} hint={t("codeHint")} wrong={wrong}>
        {(described) => (
          <input
            id={id}
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(null);
            }}
            {...described}
          />
        )}
      </Field>
      <BusyButton busy={false} second words={t("again")} busyWords={t("again")} />
      <Anyway />
    </form>
  );
}
