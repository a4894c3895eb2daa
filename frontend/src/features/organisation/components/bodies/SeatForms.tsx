import { Checkbox, Form, Radio } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { act } from "@/lib/graphql/act";
import {
  AddBodyMember,
  CandidatesQuery,
  EndBodyMember,
  type Seat,
  ShowBodyMember,
} from "@/features/organisation/bodyQueries";
import { today } from "@/features/organisation/policies/today";
import { OrganisationForm } from "../OrganisationForm";
import { DayField, PickField, TextField } from "@/components/act-form/fields";
import { useNames } from "../words";
import type { FormProps, OfSheetProps } from "./OrganisationForms";

interface SeatValues {
  readonly person?: string;
  readonly name?: string;
  readonly title: string;
  readonly validFrom: string;
  readonly shown?: boolean;
}

/** Seats somebody: of those who serve in the community already, or somebody new. */
export function SeatForm({ sheet, ...rest }: OfSheetProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const names = useNames();
  const [known, setKnown] = useState(true);
  const [{ data }] = useQuery({
    query: CandidatesQuery,
    variables: { community: sheet.organisation.division.code },
  });
  const seated = new Set(sheet.members.map(({ person }) => person));
  return (
    <OrganisationForm<SeatValues>
      {...rest}
      title={t("seat.add")}
      submit={t("seat.addNow")}
      version={0}
      fields={["person", "name", "title", "validFrom", "shown"]}
      initial={{ validFrom: today() }}
      send={({ person, name, title, validFrom, shown }, { idempotencyKey }) =>
        act(
          client,
          AddBodyMember,
          {
            input: {
              organisation: sheet.organisation.id,
              person: known ? (person ?? null) : null,
              name: known ? null : (name ?? null),
              title,
              validFrom,
              shown: shown ?? false,
              idempotencyKey,
            },
          },
          (data) => data.bodyMemberAdd,
        )
      }
    >
      <Form.Item label={t("seat.who")}>
        <Radio.Group
          value={known}
          onChange={(event) => setKnown(event.target.value === true)}
          options={[
            { value: true, label: t("seat.known") },
            { value: false, label: t("seat.new") },
          ]}
        />
      </Form.Item>
      {known ? (
        <PickField
          name="person"
          label={t("seat.person")}
          hint={t("seat.personHint")}
          options={(data?.bodyCandidates?.persons ?? [])
            .filter(({ id }) => !seated.has(id))
            .map(({ id, name, bodies }) => ({
              value: id,
              label: bodies.length === 0 ? name : t("seat.alsoIn", { name, bodies: names(bodies) }),
            }))}
        />
      ) : (
        <TextField name="name" label={t("seat.name")} max={40} />
      )}
      <TextField name="title" label={t("seat.title")} hint={t("seat.titleHint")} max={40} />
      <DayField name="validFrom" label={t("seat.validFrom")} max={today()} />
      {sheet.party && (
        <Form.Item name="shown" valuePropName="checked" extra={t("seat.shownHint")}>
          <Checkbox>{t("seat.shown")}</Checkbox>
        </Form.Item>
      )}
    </OrganisationForm>
  );
}

interface OfSeatProps extends FormProps {
  readonly seat: Seat;
}

/** Records that somebody sits there no longer. */
export function UnseatForm({ seat, ...rest }: OfSeatProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<{ lastDay: string }>
      {...rest}
      title={t("seat.endOf", { name: seat.name })}
      submit={t("seat.endNow")}
      danger
      version={seat.version}
      fields={["lastDay"]}
      initial={{ lastDay: today() }}
      send={({ lastDay }, sent) =>
        act(client, EndBodyMember, { id: seat.id, input: { lastDay, ...sent } }, (data) => data.bodyMemberEnd)
      }
    >
      <DayField name="lastDay" label={t("seat.lastDay")} min={seat.validFrom} max={today()} />
    </OrganisationForm>
  );
}

/** Records that somebody agrees to be shown as a Party member, or no longer does. */
export function ShowForm({ seat, ...rest }: OfSeatProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<object>
      {...rest}
      title={t(seat.shown ? "seat.hide" : "seat.show")}
      submit={t(seat.shown ? "seat.hide" : "seat.show")}
      version={seat.version}
      send={(_, sent) =>
        act(
          client,
          ShowBodyMember,
          { id: seat.id, input: { shown: !seat.shown, ...sent } },
          (data) => data.bodyMemberShow,
        )
      }
    >
      <p className="act-lead">{t(seat.shown ? "seat.hideLead" : "seat.showLead", { name: seat.name })}</p>
    </OrganisationForm>
  );
}
