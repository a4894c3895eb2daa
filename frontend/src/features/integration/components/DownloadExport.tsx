import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "@/lib/session/SessionContext";
import type { ExportRow } from "../exportQueries";
import { saveExport } from "../files";

/** Takes the file home; each time is on record. */
export function DownloadExport({ one }: { one: ExportRow }): ReactNode {
  const { t } = useTranslation("exports");
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<"done" | "gone" | "failed">("done");
  const list = t(`list.${one.list}`);
  const get = async () => {
    setBusy(true);
    const name = `${list}-${one.askedAt.slice(0, 10)}.${one.format.toLowerCase()}`;
    setOutcome(await saveExport(session, one.id, name));
    setBusy(false);
  };
  return (
    <>
      <Button loading={busy} aria-label={t("downloadOf", { list })} onClick={() => void get()}>
        {t("download")}
      </Button>
      {outcome !== "done" && (
        <span role="alert" className="export-wrong">
          {t(`failed.${outcome}`)}
        </span>
      )}
    </>
  );
}
