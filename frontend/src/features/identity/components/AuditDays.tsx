import { type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditSearch } from "../policies/auditSearch";

interface AuditDaysProps {
  readonly search: AuditSearch;
  readonly onChange: (days: { from: string | undefined; to: string | undefined }) => void;
}

const orNone = (day: string) => (day === "" ? undefined : day);

/** From which day to which, both inside; either may be left open. */
export function AuditDays({ search, onChange }: AuditDaysProps): ReactNode {
  const { t } = useTranslation("audit");
  const id = useId();
  const [from, setFrom] = useState(search.from ?? "");
  const [to, setTo] = useState(search.to ?? "");
  const [reversed, setReversed] = useState(false);
  return (
    <form
      className="audit-days"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = from !== "" && to !== "" && to < from;
        setReversed(wrong);
        if (!wrong) onChange({ from: orNone(from), to: orNone(to) });
      }}
    >
      <label>
        <span>{t("days.from")}</span>
        <input
          type="date"
          value={from}
          aria-describedby={id}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        <span>{t("days.to")}</span>
        <input type="date" value={to} aria-describedby={id} onChange={(event) => setTo(event.target.value)} />
      </label>
      <button type="submit" className="button">
        {t("days.show")}
      </button>
      <p id={id} role="alert" className="audit-days-fault">
        {reversed && t("days.reversed")}
      </p>
    </form>
  );
}
