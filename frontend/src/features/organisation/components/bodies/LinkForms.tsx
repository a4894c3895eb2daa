import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { act } from "@/lib/graphql/act";
import {
  LinkCoverageQuery,
  LinkHousehold,
  type LinkRow,
  UnlinkHousehold,
  VisitHousehold,
} from "@/features/organisation/linkQueries";
import { OrganisationForm } from "../OrganisationForm";
import { ChoiceField, DayField, PickField, TextField } from "@/components/act-form/fields";
import { today } from "@/features/organisation/policies/today";
import type { FormProps } from "./OrganisationForms";

export const visitWays = ["AT_HOME", "BY_PHONE", "BY_MESSAGE", "MET_OUTSIDE"] as const;

interface LinkFormProps extends FormProps {
  readonly household: string;
  readonly community: string;
}

/** Says which Party member looks after a household. */
export function LinkForm({ household, community, ...rest }: LinkFormProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const [{ data }] = useQuery({ query: LinkCoverageQuery, variables: { community } });
  const members = data?.householdLinkCoverage?.members ?? [];
  const most = data?.householdLinkCoverage?.most ?? 0;
  return (
    <OrganisationForm<{ member: string; linkedFrom: string }>
      {...rest}
      title={t("link.add")}
      submit={t("link.addNow")}
      version={0}
      fields={["member", "linkedFrom"]}
      initial={{ linkedFrom: today() }}
      send={({ member, linkedFrom }, { idempotencyKey }) =>
        act(
          client,
          LinkHousehold,
          { input: { household, member, linkedFrom, idempotencyKey } },
          (data) => data.householdLink,
        )
      }
    >
      <PickField
        name="member"
        label={t("link.member")}
        hint={t("link.memberHint")}
        options={members
          .filter(({ member, links }) => member.shown && links < most)
          .map(({ member, links }) => ({
            value: member.id,
            label: t("link.memberWith", { name: member.name, count: links }),
          }))}
      />
      <DayField name="linkedFrom" label={t("link.from")} max={today()} />
    </OrganisationForm>
  );
}

interface OfLinkProps extends FormProps {
  readonly link: LinkRow;
}

/** Ends a link. */
export function UnlinkForm({ link, ...rest }: OfLinkProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<{ linkedTo: string }>
      {...rest}
      title={t("link.endOf", { name: link.memberName })}
      submit={t("link.endNow")}
      danger
      version={link.version}
      fields={["linkedTo"]}
      initial={{ linkedTo: today() }}
      send={({ linkedTo }, sent) =>
        act(
          client,
          UnlinkHousehold,
          { id: link.id, input: { linkedTo, ...sent } },
          (data) => data.householdUnlink,
        )
      }
    >
      <DayField name="linkedTo" label={t("link.to")} min={link.linkedFrom} max={today()} />
    </OrganisationForm>
  );
}

interface VisitValues {
  readonly visitedOn: string;
  readonly way: (typeof visitWays)[number];
  readonly words?: string;
}

/** Writes a visit down. */
export function VisitForm({ link, ...rest }: OfLinkProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<VisitValues>
      {...rest}
      title={t("visit.add")}
      submit={t("visit.addNow")}
      version={0}
      fields={["visitedOn", "way", "words"]}
      initial={{ visitedOn: today(), way: "AT_HOME" }}
      send={({ visitedOn, way, words }, { idempotencyKey }) =>
        act(
          client,
          VisitHousehold,
          { input: { link: link.id, visitedOn, way, words: words ?? null, idempotencyKey } },
          (data) => data.householdLinkVisit,
        )
      }
    >
      <DayField name="visitedOn" label={t("visit.on")} min={link.linkedFrom} max={today()} />
      <ChoiceField
        name="way"
        label={t("visit.way")}
        options={visitWays.map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      <TextField
        name="words"
        label={t("visit.words")}
        hint={t("visit.wordsHint")}
        max={500}
        rows={3}
        optional
      />
    </OrganisationForm>
  );
}
