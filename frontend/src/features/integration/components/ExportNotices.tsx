import { Link } from "@tanstack/react-router";
import { type ReactNode, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { Icon } from "@/components/icons/Icon";
import { ExportQuery } from "../exportQueries";
import { beingWritten } from "../policies/exportStates";
import { exportWatch } from "../policies/exportWatch";
import { DownloadExport } from "./DownloadExport";
import { useLooking } from "./useLooking";
import "../pages/exports.css";

/** What became of the exports that were asked for on this visit, told on whatever page the reader is. */
export function ExportNotices(): ReactNode {
  const ids = useSyncExternalStore(exportWatch.subscribe, exportWatch.ids);
  return (
    <div role="status" className={ids.length > 0 ? "export-notices" : "visually-hidden"}>
      {ids.map((id) => (
        <ExportNotice key={id} id={id} />
      ))}
    </div>
  );
}

function ExportNotice({ id }: { id: string }): ReactNode {
  const { t } = useTranslation(["exports", "common"]);
  const [{ data, fetching }, ask] = useQuery({
    query: ExportQuery,
    variables: { id },
    requestPolicy: "cache-and-network",
  });
  const one = data?.export ?? null;
  const waiting = one === null || beingWritten(one.state);
  useLooking(waiting && !fetching, () => ask({ requestPolicy: "network-only" }));
  const list = one && t(`list.${one.list}`);
  return (
    <div className="export-notice">
      <span>
        {one === null || list === null
          ? t("state.ASKED")
          : waiting
            ? t("notice.writing", { list, count: one.rowsDone })
            : one.state === "DONE"
              ? t("notice.ready", { list, count: one.rowsDone })
              : t("notice.refused", { list })}
        {one?.refusal && <> {t(`refusal.${one.refusal}`)}</>}
      </span>
      {one?.state === "DONE" && <DownloadExport one={one} />}
      <Link to="/exports">{t("notice.all")}</Link>
      {!waiting && (
        <button
          type="button"
          className="export-close"
          aria-label={t("common:action.close")}
          onClick={() => exportWatch.remove(id)}
        >
          <Icon name="close" size={18} />
        </button>
      )}
    </div>
  );
}
