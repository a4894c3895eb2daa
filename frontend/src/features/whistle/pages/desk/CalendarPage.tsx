import { getRouteApi, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { type CalendarImported, CalendarQuery, type CalendarYear } from "@/features/whistle/calendarQueries";
import { ImportForm } from "@/features/whistle/components/calendar/ImportForm";
import { Months } from "@/features/whistle/components/calendar/Months";
import {
  firstYear,
  importsCalendar,
  lastYear,
  readCalendarSearch,
} from "@/features/whistle/policies/calendar";
import { faultOf } from "@/lib/faults/fault";
import { toInput } from "@/lib/time/inputTime";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { usePageTitle } from "@/lib/usePageTitle";
import "./calendar.css";

const route = getRouteApi("/staff/calendar");

/** 工作日历: which days are worked, by the notices of the State Council. Deadlines in working time count by it. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation("calendar");
  usePageTitle(t("title"));
  const today = toInput(useNow()).slice(0, 10);
  const year = readCalendarSearch({ ...route.useSearch() }).year ?? Number(today.slice(0, 4));
  const [{ data, error }, ask] = useQuery({
    query: CalendarQuery,
    variables: { year },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data?.calendar) return <SkeletonLines lines={12} height={640} />;
  return <Year key={year} calendar={data.calendar} today={today} again={again} />;
}

interface YearProps {
  readonly calendar: CalendarYear;
  readonly today: string;
  readonly again: () => void;
}

function Year({ calendar, today, again }: YearProps): ReactNode {
  const { t } = useTranslation("calendar");
  const me = useMe();
  const [importing, setImporting] = useState(false);
  const [done, setDone] = useState<CalendarImported | null>(null);
  return (
    <div className="calendar-page">
      <header>
        <h1>{t("heading", { year: calendar.year })}</h1>
        <nav aria-label={t("years")}>
          {calendar.year > firstYear && <To year={calendar.year - 1} />}
          {calendar.year < lastYear && <To year={calendar.year + 1} />}
        </nav>
        {importsCalendar(me?.roles ?? []) && (
          <Button type={calendar.published ? "default" : "primary"} onClick={() => setImporting(true)}>
            {t(calendar.published ? "import.again" : "import.open")}
          </Button>
        )}
      </header>
      <Source calendar={calendar} />
      {done && (
        <p className="calendar-done" role="status">
          {t("import.done", { days: done.changedDays, clocks: done.openClocks })}
        </p>
      )}
      <ul className="calendar-legend" aria-label={t("legend")}>
        {(["WORKDAY", "WEEKEND", "HOLIDAY", "MAKE_UP"] as const).map((kind) => (
          <li key={kind} className={`calendar-${kind}`}>
            {t(`kind.${kind}`)}
          </li>
        ))}
      </ul>
      <Months days={calendar.days} today={today} />
      {importing && (
        <ImportForm
          year={calendar.year}
          onClose={() => setImporting(false)}
          onDone={(imported) => {
            setImporting(false);
            setDone(imported);
            again();
          }}
        />
      )}
    </div>
  );
}

function To({ year }: { year: number }): ReactNode {
  return (
    <Link to="/calendar" search={{ year }}>
      {year}
    </Link>
  );
}

function Source({ calendar }: { calendar: CalendarYear }): ReactNode {
  const { t } = useTranslation("calendar");
  const time = useTimeWords();
  if (!calendar.published)
    return <p className="calendar-unpublished">{t("unpublished", { year: calendar.year })}</p>;
  return (
    <p className="calendar-source">
      {t("source", {
        notice: calendar.notice,
        day: calendar.importedAt === null ? "" : time.plainDay(calendar.importedAt),
      })}
    </p>
  );
}
