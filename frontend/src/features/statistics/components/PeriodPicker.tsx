import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CockpitSearch } from "../policies/cockpitSearch";
import { type Days, type DaysFault, faultOfDays, periodNames, readDay } from "../policies/periods";

interface PeriodPickerProps {
  readonly search: CockpitSearch;
  /** The days that the address means now. */
  readonly days: Days;
  readonly onChange: (part: CockpitSearch) => void;
}

/** Named periods one press away; days of one's own behind one more. */
export function PeriodPicker({ search, days, onChange }: PeriodPickerProps): ReactNode {
  const { t } = useTranslation("statistics");
  const own = search.from !== undefined;
  const [open, setOpen] = useState(own);
  const chosen = own ? null : (search.period ?? periodNames[0]);
  return (
    <div className="cockpit-period">
      <div role="group" aria-label={t("period.label")} className="cockpit-periods">
        {periodNames.map((name) => (
          <button
            key={name}
            type="button"
            className="cockpit-chip"
            aria-pressed={chosen === name}
            onClick={() => {
              setOpen(false);
              onChange({
                period: name === periodNames[0] ? undefined : name,
                from: undefined,
                to: undefined,
              });
            }}
          >
            {t(`period.${name}`)}
          </button>
        ))}
        <button
          type="button"
          className="cockpit-chip"
          aria-pressed={own}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("period.own")}
        </button>
      </div>
      {open && (
        <OwnDays
          key={`${days.from}${days.to}`}
          days={days}
          onChange={(part) => onChange({ ...part, period: undefined })}
        />
      )}
    </div>
  );
}

function OwnDays({ days, onChange }: { days: Days; onChange: (days: Days) => void }): ReactNode {
  const { t } = useTranslation("statistics");
  const id = useId();
  const [from, setFrom] = useState(days.from);
  const [to, setTo] = useState(days.to);
  const [fault, setFault] = useState<DaysFault | "incomplete" | null>(null);
  const show = () => {
    const first = readDay(from);
    const last = readDay(to);
    const wrong =
      first === undefined || last === undefined ? "incomplete" : faultOfDays({ from: first, to: last });
    setFault(wrong);
    if (first !== undefined && last !== undefined && wrong === null) onChange({ from: first, to: last });
  };
  return (
    <form
      className="cockpit-own"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <label>
        <span>{t("period.from")}</span>
        <input
          type="date"
          value={from}
          aria-describedby={id}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        <span>{t("period.to")}</span>
        <input type="date" value={to} aria-describedby={id} onChange={(event) => setTo(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t("period.show")}
      </button>
      <p id={id} className="cockpit-own-fault" role="alert">
        {fault !== null && t(`period.fault.${fault}`)}
      </p>
    </form>
  );
}
