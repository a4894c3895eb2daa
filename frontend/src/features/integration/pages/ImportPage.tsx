import { getRouteApi, Link } from "@tanstack/react-router";
import { Progress } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Icon } from "@/components/icons/Icon";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import { FaultTable } from "../components/FaultTable";
import { ImportActs } from "../components/ImportActs";
import { useLooking } from "../components/useLooking";
import { atWork, percentDone } from "../policies/importStates";
import { ImportQuery, type ImportRow } from "../queries";
import "./imports.css";

const route = getRouteApi("/staff/imports/$id");

const notFound: Fault = { code: "NOT_FOUND", traceId: null, retry: false };

/** One file: how far it is, what it would do, what is wrong with it, and what to do next. */
export function ImportPage(): ReactNode {
  const { t } = useTranslation("imports");
  const { id } = route.useParams();
  const [{ data, error, fetching }, ask] = useQuery({
    query: ImportQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const one = data?.import ?? null;
  const title = one === null ? t("title") : t("page", { kind: t(`kind.${one.kind}`) });
  usePageTitle(title);
  useLooking(one !== null && atWork(one.state) && !fetching, again);
  const fault = one ? null : error ? faultOf(error) : data ? notFound : null;
  return (
    <div className="import-page">
      <Link to="/imports" className="import-back">
        <Icon name="back" size={18} />
        {t("back")}
      </Link>
      {one === null && <h1 className="visually-hidden">{title}</h1>}
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : one === null ? (
        <SkeletonLines lines={8} height={420} />
      ) : (
        <Import one={one} title={title} again={again} />
      )}
    </div>
  );
}

function Import({ one, title, again }: { one: ImportRow; title: string; again: () => void }): ReactNode {
  const { t } = useTranslation("imports");
  const time = useTimeWords();
  const { uploadedBy, uploadedAt, committedBy, committedAt } = one;
  return (
    <>
      <section className="import-panel">
        <h1>{title}</h1>
        <p className="import-quiet">
          {one.community.name} ·{" "}
          {uploadedBy === null
            ? t("uploadedAt", { at: time.moment(uploadedAt) })
            : t("uploaded", { name: uploadedBy, at: time.moment(uploadedAt) })}
          {committedAt !== null && committedBy !== null && (
            <> · {t("committedBy", { name: committedBy, at: time.moment(committedAt) })}</>
          )}
        </p>
        <p role="status" className={`import-state import-state-${one.state.toLowerCase()}`}>
          {t(`state.${one.state}`)}
        </p>
        {atWork(one.state) && <Working one={one} />}
        <Said one={one} />
        {one.faulty !== null && <Counts one={one} />}
        {!atWork(one.state) && <ImportActs one={one} again={again} />}
      </section>
      {!atWork(one.state) && (one.faultCount ?? 0) > 0 && one.state !== "DISCARDED" && (
        <FaultTable key={one.version} one={one} />
      )}
    </>
  );
}

function Working({ one }: { one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const percent = percentDone(one.rowsDone, one.rowCount);
  const words =
    one.state === "UPLOADED"
      ? t("waiting")
      : one.rowCount === null
        ? t("reading")
        : t("progress", { done: one.rowsDone, total: one.rowCount });
  return (
    <div className="import-sending">
      <p>{words}</p>
      <Progress percent={percent ?? 0} status="active" aria-label={t(`state.${one.state}`)} />
    </div>
  );
}

/** What the state means to the reader, and what they can do about it. */
function Said({ one }: { one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const count = (one.added ?? 0) + (one.changed ?? 0);
  return (
    <>
      {one.refusal !== null && (
        <div role="alert" className="import-wrong">
          <p>{t(`refusal.${one.refusal}`)}</p>
          {one.refusalCell !== null && <p>{t("at", { cell: one.refusalCell })}</p>}
        </div>
      )}
      {one.undoBlockedBy !== null && (
        <p role="alert" className="import-wrong">
          {t("blocked", { count: one.undoBlockedBy })}
        </p>
      )}
      {one.state === "CHECKED" && one.faulty === 0 && <p className="import-fine">{t("clean")}</p>}
      {one.state === "COMMITTED" && (
        <p className="import-fine">
          {t("done.COMMITTED", { count })} <Look kind={one.kind} />
        </p>
      )}
      {one.state === "UNDONE" && <p className="import-fine">{t("done.UNDONE")}</p>}
      {one.state === "DISCARDED" && <p>{t("done.DISCARDED")}</p>}
      {(one.state === "REFUSED" || (one.faulty ?? 0) > 0) && one.state !== "DISCARDED" && (
        <p>
          <Link to="/imports">{t("done.again")}</Link>
        </p>
      )}
    </>
  );
}

/** Where what was written is to be seen. */
function Look({ kind }: { kind: ImportRow["kind"] }): ReactNode {
  const { t } = useTranslation("imports");
  switch (kind) {
    case "HOUSEHOLDS":
    case "RESIDENTS":
      return <Link to="/households">{t("done.look")}</Link>;
    case "BUILDINGS":
    case "UNITS":
    case "POSTS":
      return <Link to="/grids">{t("done.look")}</Link>;
    case "ORGANISATIONS":
      return null;
  }
}

function Counts({ one }: { one: ImportRow }): ReactNode {
  const { t } = useTranslation("imports");
  const counts = [
    ["rows", one.rowCount],
    ["added", one.added],
    ["changed", one.changed],
    ["unchanged", one.unchanged],
    ["faulty", one.faulty],
  ] as const;
  return (
    <dl className="import-counts">
      {counts.map(([name, value]) => (
        <div key={name} className={name === "faulty" && value !== 0 ? "import-count-faulty" : undefined}>
          <dt>{t(`count.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
