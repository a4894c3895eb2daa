import { Form } from "antd";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { act } from "@/lib/graphql/act";
import {
  ChangeOrganisation,
  CoverageQuery,
  EndOrganisation,
  FoundOrganisation,
  type Sheet,
} from "@/features/organisation/bodyQueries";
import {
  type OrganisationType,
  organisationTypes,
} from "@/features/organisation/policies/organisationSearch";
import { today } from "@/features/organisation/policies/today";
import { OrganisationForm } from "../OrganisationForm";
import { DayField, PickField, TextField } from "@/components/act-form/fields";

export interface FormProps {
  readonly again: () => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const ofEstates: readonly OrganisationType[] = [
  "ESTATE_PARTY_BRANCH",
  "OWNERS_COMMITTEE",
  "PROPERTY_COMMITTEE",
];

interface FoundValues {
  readonly type: OrganisationType;
  readonly name: string;
  readonly estate?: string | null;
  readonly grid?: string | null;
}

interface FoundProps extends FormProps {
  /** The division that it works for. */
  readonly place: { readonly code: string; readonly name: string };
  /** What a gap asks for: its type and place. */
  readonly initial?: Partial<FoundValues>;
}

/** Records a new organisation in the place at hand. */
export function FoundForm({ place, initial, ...rest }: FoundProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const [{ data }] = useQuery({ query: CoverageQuery, variables: { community: place.code } });
  const coverage = data?.coverage ?? null;
  return (
    <OrganisationForm<FoundValues>
      {...rest}
      title={t("body.found", { place: place.name })}
      submit={t("body.foundNow")}
      version={0}
      fields={["type", "name", "estate", "grid"]}
      initial={initial ?? {}}
      send={({ type, name, estate, grid }, { idempotencyKey }) =>
        act(
          client,
          FoundOrganisation,
          {
            input: {
              type,
              name,
              division: place.code,
              estate: estate ?? null,
              grid: type === "GRID_PARTY_GROUP" ? (grid ?? null) : null,
              idempotencyKey,
            },
          },
          (data) => data.organisationFound,
        )
      }
    >
      <PickField
        name="type"
        label={t("body.type")}
        options={organisationTypes
          .filter((type) => coverage === null || (type !== "TOWN" && type !== "DEPARTMENT"))
          .map((type) => ({ value: type, label: t(`type.${type}`) }))}
      />
      <TextField name="name" label={t("body.name")} max={60} />
      <PlaceFields coverage={coverage} />
    </OrganisationForm>
  );
}

/** The estate or the grid that a type of organisation belongs to, where it does. */
function PlaceFields({
  coverage,
  type,
}: {
  coverage: {
    readonly estates: readonly { readonly estate: { readonly id: string; readonly name: string } }[];
    readonly grids: readonly { readonly grid: { readonly id: string; readonly name: string } }[];
  } | null;
  type?: OrganisationType;
}): ReactNode {
  const { t } = useTranslation("organisation");
  const form = Form.useFormInstance<FoundValues>();
  const watched = Form.useWatch("type", form) as OrganisationType | undefined;
  const chosen = type ?? watched;
  if (coverage === null || chosen === undefined) return null;
  const estate = ofEstates.includes(chosen);
  if (estate || chosen === "PROPERTY_COMPANY") {
    return (
      <PickField
        name="estate"
        label={t("body.estate")}
        optional={!estate}
        options={coverage.estates.map(({ estate: { id, name } }) => ({ value: id, label: name }))}
      />
    );
  }
  return chosen === "GRID_PARTY_GROUP" ? (
    <PickField
      name="grid"
      label={t("body.grid")}
      options={coverage.grids.map(({ grid: { id, name } }) => ({ value: id, label: name }))}
    />
  ) : null;
}

export interface OfSheetProps extends FormProps {
  readonly sheet: Sheet;
}

/** Changes what an organisation is called and where it belongs. */
export function ChangeForm({ sheet, ...rest }: OfSheetProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  const { organisation, estate, grid, version } = sheet;
  const [{ data }] = useQuery({ query: CoverageQuery, variables: { community: organisation.division.code } });
  return (
    <OrganisationForm<Omit<FoundValues, "type">>
      {...rest}
      title={t("body.change")}
      submit={t("body.save")}
      version={version}
      fields={["name", "estate", "grid"]}
      initial={{ name: organisation.name, estate: estate?.id ?? null, grid: grid?.id ?? null }}
      send={({ name, estate: inEstate, grid: inGrid }, sent) =>
        act(
          client,
          ChangeOrganisation,
          { id: organisation.id, input: { name, estate: inEstate ?? null, grid: inGrid ?? null, ...sent } },
          (data) => data.organisationChange,
        )
      }
    >
      <TextField name="name" label={t("body.name")} max={60} />
      <PlaceFields coverage={data?.coverage ?? null} type={organisation.type} />
    </OrganisationForm>
  );
}

/** Records that an organisation is no more. */
export function EndOrganisationForm({ sheet, ...rest }: OfSheetProps): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<{ lastDay: string }>
      {...rest}
      title={t("body.endOf", { name: sheet.organisation.name })}
      submit={t("body.endNow")}
      danger
      version={sheet.version}
      fields={["lastDay"]}
      initial={{ lastDay: today() }}
      send={({ lastDay }, sent) =>
        act(
          client,
          EndOrganisation,
          { id: sheet.organisation.id, input: { lastDay, ...sent } },
          (data) => data.organisationEnd,
        )
      }
    >
      <p className="act-lead">{t("body.endLead", { count: sheet.members.length })}</p>
      <DayField name="lastDay" label={t("body.lastDay")} max={today()} />
    </OrganisationForm>
  );
}
