import { Form } from "antd";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { type Emergency, OpenEmergency, ReviewEmergency } from "@/features/identity/emergencyQueries";
import type { Me } from "@/features/identity/me";
import { type Opening, openingsOf } from "@/features/identity/policies/emergencies";
import { ActForm } from "@/components/act-form/ActForm";
import { ChoiceField, TextField } from "@/components/act-form/fields";
import { act } from "@/lib/graphql/act";
import { useActing } from "@/lib/session/SessionContext";
import { DivisionSelect } from "../users/pickers";
import { useEmergencyProblems } from "./emergencyWords";

interface FormProps {
  readonly again: () => void;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

interface TypedOpening {
  /** Code of the county it lies in; asked for where there are several. */
  readonly county?: string;
  readonly community: string;
  readonly reason: string;
}

/** Opens another community of the reader's county, with a reason that the county reads. */
export function OpenForm({ me, onDone, ...rest }: FormProps & { readonly me: Me }): ReactNode {
  const { t } = useTranslation(["emergencies", "identity", "common"]);
  const client = useClient();
  const problems = useEmergencyProblems();
  const openings = openingsOf(me, useActing().post);
  return (
    <ActForm<TypedOpening>
      {...rest}
      title={t("open.title")}
      submit={t("open.submit")}
      danger
      version={0}
      words={problems}
      fields={["community", "reason"]}
      send={({ community, reason }, { idempotencyKey }) =>
        act(
          client,
          OpenEmergency,
          { input: { community, reason: reason.trim(), idempotencyKey } },
          (data) => data.breakGlassOpen,
        )
      }
      onDone={() => onDone(t("open.done"))}
    >
      <p className="act-lead">{t("open.lead")}</p>
      {openings.length > 1 && (
        <ChoiceField
          name="county"
          label={t("field.post")}
          hint={t("open.postHint")}
          options={openings.map(({ post, county }) => ({
            value: county,
            label: [post.division?.name, t(`identity:role.${post.role}`)].join(" · "),
          }))}
        />
      )}
      <CommunityField openings={openings} />
      <TextField name="reason" label={t("field.reason")} hint={t("open.reasonHint")} max={500} rows={3} />
    </ActForm>
  );
}

/** A community of the county, once that is known; another county asks for another community. */
function CommunityField({ openings }: { openings: readonly Opening[] }): ReactNode {
  const { t } = useTranslation(["emergencies", "common"]);
  const form = Form.useFormInstance<TypedOpening>();
  const chosen = Form.useWatch("county", form);
  const county = openings.length > 1 ? chosen : openings[0]?.county;
  const before = useRef(county);
  useEffect(() => {
    if (before.current !== county) form.resetFields(["community"]);
    before.current = county;
  }, [county, form]);
  if (county === undefined) return null;
  return (
    <Form.Item
      name="community"
      label={t("field.community")}
      rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
    >
      <DivisionSelect key={county} level="VILLAGE" parent={county} />
    </Form.Item>
  );
}

interface TypedReview {
  readonly verdict: NonNullable<Emergency["verdict"]>;
  readonly words: string;
}

interface ReviewProps extends FormProps {
  readonly emergency: Emergency;
}

/** The county says whether there was reason to; not justified ends it at once. */
export function ReviewForm({ emergency, onDone, ...rest }: ReviewProps): ReactNode {
  const { t } = useTranslation("emergencies");
  const client = useClient();
  const problems = useEmergencyProblems();
  const verdicts = ["JUSTIFIED", "NOT_JUSTIFIED"] as const;
  return (
    <ActForm<TypedReview>
      {...rest}
      title={t("review.title")}
      submit={t("review.submit")}
      version={emergency.version}
      words={problems}
      fields={["verdict", "words"]}
      send={({ verdict, words }, sent) =>
        act(
          client,
          ReviewEmergency,
          { id: emergency.id, input: { verdict, words: words.trim(), ...sent } },
          (data) => data.breakGlassReview,
        )
      }
      onDone={() => onDone(t("review.done"))}
    >
      <p className="act-lead">
        {t("review.lead", { name: emergency.openedBy.name, community: emergency.community.name })}
      </p>
      <p>{emergency.reason ?? t("deleted")}</p>
      <ChoiceField
        name="verdict"
        label={t("field.verdict")}
        hint={emergency.state === "OPEN" ? t("review.endsIt") : undefined}
        options={verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))}
      />
      <TextField name="words" label={t("field.words")} max={500} rows={3} />
    </ActForm>
  );
}
