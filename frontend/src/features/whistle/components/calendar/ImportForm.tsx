import { Button, Form } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { TextField } from "@/components/act-form/fields";
import { type CalendarImported, ImportCalendar } from "@/features/whistle/calendarQueries";
import { lineOf } from "@/features/whistle/policies/calendar";
import { actFor, type Outcome } from "@/lib/graphql/act";

interface Typed {
  readonly notice: string;
  readonly csv: string;
}

type Refusal = CalendarImported["errors"][number];

interface ImportFormProps {
  readonly year: number;
  readonly onDone: (imported: CalendarImported) => void;
  readonly onClose: () => void;
}

/** Takes the holidays of a year from its notice; says beforehand, when asked, what that would change. */
export function ImportForm({ year, onDone, onClose }: ImportFormProps): ReactNode {
  const { t } = useTranslation("calendar");
  const client = useClient();
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const words = (code: string) => t(`refusal.${code}` as "refusal.NO_DAYS", { defaultValue: code });

  async function send(typed: Typed, dryRun: boolean, idempotencyKey: string | null) {
    const input = { year, ...typed, dryRun, idempotencyKey };
    const outcome: Outcome<CalendarImported> = await actFor(client, ImportCalendar, { input }, (data) => ({
      errors: data.calendarImport.errors,
      done: data.calendarImport,
    }));
    const errors = outcome.kind === "refused" ? (outcome.errors as readonly Refusal[]) : [];
    setRefusals(errors.filter(({ field }) => lineOf(field) !== null));
    // Refusals of lines are all the field's: the list above it says which line.
    return outcome.kind === "refused" && !dryRun
      ? {
          ...outcome,
          errors: errors.map((one) => (lineOf(one.field) === null ? one : { ...one, field: "csv" })),
        }
      : outcome;
  }

  return (
    <ActForm<Typed, CalendarImported>
      title={t("import.title", { year })}
      submit={t("import.submit")}
      version={0}
      fields={["notice", "csv"]}
      words={words}
      onClose={onClose}
      onDone={(_, imported) => onDone(imported)}
      send={(typed, { idempotencyKey }) => send(typed, false, idempotencyKey)}
    >
      <p className="act-lead">{t("import.lead")}</p>
      <TextField name="notice" label={t("import.notice")} hint={t("import.noticeHint")} max={100} />
      <TextField
        name="csv"
        label={t("import.csv")}
        hint={t("import.csvHint", { year })}
        max={20_000}
        rows={8}
      />
      <Lines refusals={refusals} words={words} />
      <DryRun check={(typed) => send(typed, true, null)} words={words} />
    </ActForm>
  );
}

function Lines({
  refusals,
  words,
}: {
  refusals: readonly Refusal[];
  words: (code: string) => string;
}): ReactNode {
  const { t } = useTranslation("calendar");
  if (refusals.length === 0) return null;
  return (
    <ul className="calendar-lines" role="alert">
      {refusals.map(({ code, field }) => (
        <li key={`${field ?? ""} ${code}`}>
          {t("import.line", { line: lineOf(field), problem: words(code) })}
        </li>
      ))}
    </ul>
  );
}

interface DryRunProps {
  readonly check: (typed: Typed) => Promise<Outcome<CalendarImported>>;
  readonly words: (code: string) => string;
}

function DryRun({ check, words }: DryRunProps): ReactNode {
  const { t } = useTranslation("calendar");
  const form = Form.useFormInstance<Typed>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");

  async function run(): Promise<void> {
    const typed = await form.validateFields().catch(() => null);
    if (typed === null) return;
    setBusy(true);
    const outcome = await check(typed);
    setBusy(false);
    setSaid(
      outcome.kind === "done"
        ? t("import.would", { days: outcome.done.changedDays, clocks: outcome.done.openClocks })
        : outcome.kind === "refused"
          ? outcome.errors
              .filter(({ field }) => lineOf(field) === null)
              .map(({ code }) => words(code))
              .join(t("import.semicolon"))
          : t("import.noAnswer"),
    );
  }

  return (
    <div className="calendar-dry">
      <Button onClick={() => void run()} loading={busy}>
        {t("import.check")}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}
