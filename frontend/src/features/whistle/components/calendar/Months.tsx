import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CalendarDay } from "@/features/whistle/calendarQueries";
import { monthsOf } from "@/features/whistle/policies/calendar";

/** A year, month by month. What is no ordinary day says so in a word, and its holiday below the month. */
export function Months({ days, today }: { days: readonly CalendarDay[]; today: string }): ReactNode {
  const { t } = useTranslation(["calendar", "common"]);
  const weekdays = t("weekdays").split(" ");
  const months = t("common:time.months").split(" ");
  return (
    <div className="calendar-months">
      {monthsOf(days).map((weeks, month) => (
        <section key={months[month]} className="calendar-month">
          <table>
            <caption>{t("month", { name: months[month] })}</caption>
            <thead>
              <tr>
                {weekdays.map((day) => (
                  <th key={day} scope="col">
                    {day}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week.find(Boolean)?.date}>
                  {week.map((day, place) =>
                    day ? (
                      <Day key={day.date} day={day} today={day.date === today} />
                    ) : (
                      <td key={`none-${String(place)}`} />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <Named days={weeks.flat().filter((day) => day !== null)} />
        </section>
      ))}
    </div>
  );
}

function Day({ day, today }: { day: CalendarDay; today: boolean }): ReactNode {
  const { t } = useTranslation("calendar");
  const word = day.kind === "HOLIDAY" || day.kind === "MAKE_UP" ? t(`short.${day.kind}`) : null;
  return (
    <td
      className={`calendar-${day.kind}`}
      aria-current={today ? "date" : undefined}
      title={[t(`kind.${day.kind}`), day.holiday].filter(Boolean).join(" · ")}
    >
      {Number(day.date.slice(8))}
      {word !== null && <b>{word}</b>}
    </td>
  );
}

/** The holidays of a month by name, with their days off and the days worked for them. */
function Named({ days }: { days: readonly CalendarDay[] }): ReactNode {
  const { t } = useTranslation("calendar");
  const said = (["HOLIDAY", "MAKE_UP"] as const).flatMap((kind) =>
    [...new Set(days.filter((day) => day.kind === kind).map(({ holiday }) => holiday))].map((holiday) => ({
      kind,
      holiday,
      on: days
        .filter((day) => day.kind === kind && day.holiday === holiday)
        .map(({ date }) => Number(date.slice(8)))
        .join(t("and")),
    })),
  );
  return (
    said.length > 0 && (
      <ul>
        {said.map(({ kind, holiday, on }) => (
          <li key={`${kind} ${holiday ?? ""}`}>{t(`named.${kind}`, { holiday, on })}</li>
        ))}
      </ul>
    )
  );
}
