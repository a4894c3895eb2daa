import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import { ChoiceField, TextField } from "@/components/act-form/fields";
import { urgencies } from "@/features/whistle/policies/searches";
import { act, actFor } from "@/lib/graphql/act";
import { reasons } from "../policies/foresight";
import { type Finding, ForesightAccept, ForesightDismiss } from "../queries";
import { useFindingWords, useForesightProblems } from "./useForesightWords";

interface FormProps {
  readonly finding: Finding;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface TypedWhistle {
  readonly urgency: (typeof urgencies)[number];
  readonly title: string;
  readonly description: string;
}

/** Shows the whistle that will be blown, and blows it. */
export function AcceptForm({ finding, onDone, ...rest }: FormProps): ReactNode {
  const { t } = useTranslation(["foresight", "whistle"]);
  const client = useClient();
  const words = useForesightProblems();
  const { kind, title, description } = finding.proposal;
  return (
    <ActForm<TypedWhistle, string>
      {...rest}
      title={t("acceptTitle")}
      submit={t("accept")}
      version={finding.version}
      words={words}
      fields={["urgency", "title", "description"]}
      initial={{ urgency: "ORDINARY", title, description }}
      send={(values, sent) =>
        actFor(
          client,
          ForesightAccept,
          { id: finding.id, input: { ...values, ...sent } },
          ({ foresightAccept: { foresight, errors } }) => ({
            errors,
            done: foresight && (foresight.whistle?.number ?? ""),
          }),
        )
      }
      onDone={(_, number) => onDone(t("accepted", { number }))}
    >
      <p className="act-lead">{t("acceptLead")}</p>
      <p>{t("acceptKind", { kind: t(`whistle:kind.${kind}`) })}</p>
      <ChoiceField
        name="urgency"
        label={t("urgency")}
        options={urgencies.map((value) => ({ value, label: t(`whistle:urgency.${value}`) }))}
      />
      <TextField name="title" label={t("whistleTitle")} max={60} />
      <TextField name="description" label={t("description")} max={2000} rows={5} />
    </ActForm>
  );
}

interface TypedReason {
  readonly reason: (typeof reasons)[number];
  readonly words?: string;
}

/** Dismisses a finding and says why. */
export function DismissForm({ finding, onDone, ...rest }: FormProps): ReactNode {
  const { t } = useTranslation("foresight");
  const client = useClient();
  const problems = useForesightProblems();
  const { what } = useFindingWords();
  return (
    <ActForm<TypedReason>
      {...rest}
      danger
      title={t("dismissTitle")}
      submit={t("dismiss")}
      version={finding.version}
      words={problems}
      fields={["reason", "words"]}
      send={({ reason, words }, sent) =>
        act(
          client,
          ForesightDismiss,
          {
            id: finding.id,
            input: { reason, ...(words !== undefined && words.trim() !== "" && { words }), ...sent },
          },
          (data) => data.foresightDismiss,
        )
      }
      onDone={() => onDone(t("dismissed"))}
    >
      <p className="act-lead">{what(finding)}</p>
      <p>{t("dismissLead")}</p>
      <ChoiceField
        name="reason"
        label={t("reasonLabel")}
        options={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <TextField name="words" label={t("words")} hint={t("wordsHint")} max={1000} rows={3} optional />
    </ActForm>
  );
}
