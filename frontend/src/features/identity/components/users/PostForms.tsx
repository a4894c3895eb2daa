import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import type { Me } from "@/features/identity/me";
import {
  appointmentOf,
  besideFields,
  postFields,
  type TypedPost,
} from "@/features/identity/policies/appointment";
import { AppointPost, EndPost, type PostRow, SubstitutePost } from "@/features/identity/postQueries";
import { ActForm } from "@/components/act-form/ActForm";
import { DayField, TextField } from "@/components/act-form/fields";
import { act } from "@/lib/graphql/act";
import { PersonFields, personFields, personOf, type TypedPerson } from "./PersonFields";
import { PostFields } from "./PostFields";
import { later, today, usePlaceWords, useUserProblems } from "./usersWords";

export interface FormProps {
  readonly again: () => void;
  /** What was done, in words, and to whom. */
  readonly onDone: (words: string, person?: string) => void;
  readonly onClose: () => void;
}

interface AppointProps extends FormProps {
  readonly me: Me;
  /** Who gets it; chosen in the form when not said. */
  readonly person?: { readonly id: string; readonly name: string };
}

/** Gives somebody a post; whoever is new gets no login by it. */
export function AppointForm({ me, person, onDone, ...rest }: AppointProps): ReactNode {
  const { t } = useTranslation("users");
  const client = useClient();
  const problems = useUserProblems();
  const holder = useRef(person);
  return (
    <ActForm<TypedPerson & TypedPost>
      {...rest}
      title={person ? t("appoint.titleOf", { name: person.name }) : t("appoint.title")}
      submit={t("appoint.submit")}
      version={0}
      words={problems}
      fields={person ? postFields : [...personFields, ...postFields]}
      initial={{ known: false, validFrom: today() }}
      send={async (typed, { idempotencyKey }) =>
        besideFields(
          await act(
            client,
            AppointPost,
            {
              input: {
                ...(person ? { person: person.id, name: null } : personOf(typed)),
                post: appointmentOf(typed),
                idempotencyKey,
              },
            },
            ({ postAppoint }) => {
              holder.current = postAppoint.post?.holder ?? holder.current;
              return postAppoint;
            },
          ),
        )
      }
      onDone={() => onDone(t("appoint.done", { name: holder.current?.name ?? "" }), holder.current?.id)}
    >
      {!person && <p className="act-lead">{t("appoint.lead")}</p>}
      {!person && <PersonFields label={t("person.who")} />}
      <PostFields me={me} />
    </ActForm>
  );
}

interface OfPostProps extends FormProps {
  readonly sheet: PostRow;
}

interface TypedEnd {
  readonly lastDay: string;
  readonly reason: string;
}

/** Ends a post, and with it whoever stands in; one that has not begun is called off. */
export function EndForm({ sheet, onDone, ...rest }: OfPostProps): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const client = useClient();
  const problems = useUserProblems();
  const place = usePlaceWords();
  const coming = sheet.holding === "COMING";
  const words = {
    name: sheet.holder.name,
    post: t("post.of", {
      place: place(sheet.post, sheet.unit),
      role: t(`identity:role.${sheet.post.role}`),
    }),
  };
  return (
    <ActForm<TypedEnd>
      {...rest}
      title={t(coming ? "end.callOff" : "end.title")}
      submit={t(coming ? "end.callOff" : "end.submit")}
      danger
      version={sheet.version}
      words={problems}
      fields={["lastDay", "reason"]}
      initial={{ lastDay: today() }}
      send={({ lastDay, reason }, sent) =>
        act(
          client,
          EndPost,
          { id: sheet.id, input: { lastDay, reason: reason.trim(), ...sent } },
          (data) => data.postEnd,
        )
      }
      onDone={() => onDone(t("end.done", { name: sheet.holder.name }), sheet.holder.id)}
    >
      <p className="act-lead">{t(coming ? "end.leadComing" : "end.lead", words)}</p>
      {sheet.substitutes.length > 0 && <p className="act-notice">{t("end.substitutes")}</p>}
      <DayField
        name="lastDay"
        label={t("field.lastDay")}
        hint={t(coming ? "end.lastDayComing" : "end.lastDayHint")}
        min={today()}
        max={sheet.post.validTo ?? undefined}
      />
      <TextField name="reason" label={t("field.reason")} hint={t("field.reasonHint")} max={200} rows={2} />
    </ActForm>
  );
}

interface TypedSubstitute extends TypedPerson {
  readonly validFrom: string;
  readonly validTo: string;
}

/** Somebody does the work of a post for its holder for a while. */
export function SubstituteForm({ sheet, onDone, ...rest }: OfPostProps): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const client = useClient();
  const problems = useUserProblems();
  const place = usePlaceWords();
  const { validFrom, validTo } = sheet.post;
  const bounds = { min: later(today(), validFrom), max: validTo ?? undefined };
  return (
    <ActForm<TypedSubstitute>
      {...rest}
      title={t("substitute.title")}
      submit={t("substitute.submit")}
      version={sheet.version}
      words={problems}
      fields={[...personFields, "validFrom", "validTo"]}
      initial={{ known: true, validFrom: bounds.min }}
      send={(typed, sent) =>
        act(
          client,
          SubstitutePost,
          {
            id: sheet.id,
            input: { ...personOf(typed), validFrom: typed.validFrom, validTo: typed.validTo, ...sent },
          },
          (data) => data.postSubstitute,
        )
      }
      onDone={() => onDone(t("substitute.done", { name: sheet.holder.name }), sheet.holder.id)}
    >
      <p className="act-lead">
        {t("substitute.lead", {
          name: sheet.holder.name,
          post: t("post.of", {
            place: place(sheet.post, sheet.unit),
            role: t(`identity:role.${sheet.post.role}`),
          }),
        })}
      </p>
      <PersonFields label={t("substitute.who")} without={[sheet.holder.id]} />
      <div className="users-pair">
        <DayField name="validFrom" label={t("field.validFrom")} {...bounds} />
        <DayField name="validTo" label={t("field.lastDay")} {...bounds} />
      </div>
    </ActForm>
  );
}
