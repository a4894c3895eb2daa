import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { BeginForm } from "@/features/organisation/components/duties/DraftForms";
import { useDayWords } from "@/features/organisation/components/words";
import { type DutyListRow } from "@/features/organisation/dutyQueries";
import { readDutySearch } from "@/features/organisation/policies/dutySearch";

const route = getRouteApi("/staff/duty-list");

interface VersionsProps {
  readonly lists: readonly DutyListRow[];
  readonly shown: DutyListRow | null;
  /** The county whose list the reader writes; null when none. */
  readonly county: string | null;
  readonly draft: DutyListRow | null;
  readonly done: string;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** The versions to choose from, and the way to the next. */
export function Versions({ lists, shown, county, draft, done, again, onDone }: VersionsProps): ReactNode {
  const { t } = useTranslation("organisation");
  const navigate = route.useNavigate();
  const name = useVersionWords(lists);
  const [open, setOpen] = useState(false);
  return (
    <div className="duty-head">
      <p role="status" className={done === "" ? "visually-hidden" : "duty-done"}>
        {done}
      </p>
      <nav aria-label={t("duty.versions")} className="duty-versions">
        {lists.map((list) => (
          <Link
            key={list.id}
            to="/duty-list"
            search={{ version: list.id }}
            aria-current={list.id === shown?.id ? "page" : undefined}
          >
            {name(list)}
          </Link>
        ))}
      </nav>
      {shown?.note && <p className="duty-note">{shown.note}</p>}
      <div className="duty-acts">
        {shown?.state === "PUBLISHED" && <ViewSwitch shown={shown} />}
        {county !== null && draft === null && (
          <Button type="primary" onClick={() => setOpen(true)}>
            {t("duty.begin")}
          </Button>
        )}
      </div>
      {open && county !== null && (
        <BeginForm
          county={county}
          again={again}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone(t("duty.begun"));
            again();
            void navigate({ search: {} });
          }}
        />
      )}
    </div>
  );
}

function ViewSwitch({ shown }: { shown: DutyListRow }): ReactNode {
  const { t } = useTranslation("organisation");
  const search = readDutySearch({ ...route.useSearch() });
  return (
    <Link
      to="/duty-list"
      search={search.changes ? { version: shown.id } : { version: shown.id, changes: true }}
      className="button"
    >
      {t(search.changes ? "duty.showMatters" : "duty.showChanges")}
    </Link>
  );
}

function useVersionWords(lists: readonly DutyListRow[]): (list: DutyListRow) => string {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const several = new Set(lists.map(({ county }) => county.code)).size > 1;
  return (list) => {
    const name =
      list.number === null || list.validFrom === null
        ? t("duty.draftName")
        : t(list.current ? "duty.currentName" : "duty.versionName", {
            number: list.number,
            day: day(list.validFrom),
          });
    return several ? `${list.county.name} ${name}` : name;
  };
}
