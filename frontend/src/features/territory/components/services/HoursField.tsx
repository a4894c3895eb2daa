import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Checkbox } from "antd";
import { type OpeningLine, type Times, weekDays } from "@/features/territory/policies/openings";

/** Where most begin: the working week with a rest at noon. */
const usual: OpeningLine = {
  days: weekDays.slice(0, 5),
  times: [
    { opens: "08:30", closes: "12:00" },
    { opens: "14:30", closes: "17:30" },
  ],
};

interface HoursFieldProps {
  /** Given by the form. */
  readonly value?: readonly OpeningLine[];
  readonly onChange?: (lines: readonly OpeningLine[]) => void;
}

/** The hours of a week, as doors say them: these days from then until then, with a rest in between. */
export function HoursField({ value = [], onChange }: HoursFieldProps): ReactNode {
  const { t } = useTranslation("services");
  const put = (lines: readonly OpeningLine[]) => onChange?.(lines);
  return (
    <div className="service-hours">
      {value.length === 0 && <p className="grids-hint">{t("desk.form.hoursNone")}</p>}
      {value.map((line, at) => (
        <HoursLine
          // Lines have no names; they are only ever added at the end.
          key={at}
          number={at + 1}
          line={line}
          onChange={(next) => put(value.map((one, place) => (place === at ? next : one)))}
          onRemove={() => put(value.filter((_, place) => place !== at))}
        />
      ))}
      {value.length < 7 && (
        <div>
          <button
            type="button"
            className="button"
            onClick={() =>
              put([...value, value.length === 0 ? usual : { days: [], times: [{ opens: "", closes: "" }] }])
            }
          >
            {t("desk.form.addLine")}
          </button>
        </div>
      )}
    </div>
  );
}

interface HoursLineProps {
  readonly number: number;
  readonly line: OpeningLine;
  readonly onChange: (line: OpeningLine) => void;
  readonly onRemove: () => void;
}

function HoursLine({ number, line, onChange, onRemove }: HoursLineProps): ReactNode {
  const { t } = useTranslation("services");
  const [first, second] = line.times;
  const setTimes = (...times: (Times | undefined)[]) =>
    onChange({ ...line, times: times.filter((one) => one !== undefined) });
  return (
    <fieldset className="service-line">
      <legend>{t("desk.form.lineName", { number })}</legend>
      <div className="service-days" role="group" aria-label={t("desk.form.days")}>
        {weekDays.map((day) => (
          <Checkbox
            key={day}
            checked={line.days.includes(day)}
            onChange={({ target }) =>
              onChange({
                ...line,
                days: weekDays.filter((one) => (one === day ? target.checked : line.days.includes(one))),
              })
            }
          >
            {t(`day.${day}`)}
          </Checkbox>
        ))}
      </div>
      <TimesFields
        times={first ?? { opens: "", closes: "" }}
        from={t("desk.form.from")}
        until={t("desk.form.until")}
        onChange={(times) => setTimes(times, second)}
      />
      {second && (
        <TimesFields
          times={second}
          from={t("desk.form.secondFrom")}
          until={t("desk.form.secondUntil")}
          onChange={(times) => setTimes(first, times)}
        />
      )}
      <div className="grids-tools">
        <button
          type="button"
          className="button"
          onClick={() => (second ? setTimes(first) : setTimes(first, { opens: "", closes: "" }))}
        >
          {t(second ? "desk.form.removeSecond" : "desk.form.addSecond")}
        </button>
        <button type="button" className="button" onClick={onRemove}>
          {t("desk.form.removeLine")}
        </button>
      </div>
    </fieldset>
  );
}

interface TimesFieldsProps {
  readonly times: Times;
  readonly from: string;
  readonly until: string;
  readonly onChange: (times: Times) => void;
}

/** The browser's own clock fields; the end of the day, which they do not know, is their midnight. */
function TimesFields({ times, from, until, onChange }: TimesFieldsProps): ReactNode {
  return (
    <div className="service-times">
      <label>
        {from}
        <input
          type="time"
          value={times.opens}
          onChange={({ target }) => onChange({ ...times, opens: target.value })}
        />
      </label>
      <label>
        {until}
        <input
          type="time"
          value={times.closes === "24:00" ? "00:00" : times.closes}
          onChange={({ target }) =>
            onChange({ ...times, closes: target.value === "00:00" ? "24:00" : target.value })
          }
        />
      </label>
    </div>
  );
}
