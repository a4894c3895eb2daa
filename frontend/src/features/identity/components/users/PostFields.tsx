import { Form } from "antd";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { Me } from "@/features/identity/me";
import { divisionsOf, isCommunity, placeKindOf, rolesGivenBy } from "@/features/identity/policies/appointing";
import type { TypedPost } from "@/features/identity/policies/appointment";
import type { Role } from "@/features/identity/policies/audience";
import { PostPlacesQuery } from "@/features/identity/postQueries";
import { DayField, PickField } from "@/components/act-form/fields";
import { DivisionSelect, PostOrganisationSelect } from "./pickers";

/** The fields of a post: the role, the place that it needs and no other, and from when to when. */
export function PostFields({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const form = Form.useFormInstance<TypedPost>();
  const role = Form.useWatch("role", form) as Role | undefined;
  const validFrom = Form.useWatch("validFrom", form) as string | undefined;
  return (
    <>
      <PickField
        name="role"
        label={t("field.role")}
        options={rolesGivenBy(me).map((one) => ({ value: one, label: t(`identity:role.${one}`) }))}
      />
      {role !== undefined && <PlaceFields key={role} me={me} role={role} />}
      <div className="users-pair">
        <DayField name="validFrom" label={t("field.validFrom")} />
        <DayField
          name="validTo"
          label={t("field.validTo")}
          hint={t("field.validToHint")}
          optional
          min={validFrom}
        />
      </div>
    </>
  );
}

function PlaceFields({ me, role }: { me: Me; role: Role }): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  const kind = placeKindOf(role);
  const places = divisionsOf(me, role);
  const sole = places?.length === 1 ? places[0]?.code : undefined;
  const required = [{ required: true, message: t("common:problem.REQUIRED") }];
  if (kind === "ORGANISATION" || kind === "DEPARTMENT") {
    return (
      <Form.Item key={kind} name="organisation" label={t("field.organisation")} rules={required}>
        <PostOrganisationSelect kind={kind} place={sole} />
      </Form.Item>
    );
  }
  if (kind === "TOWN" || kind === "COUNTY") {
    return (
      <Form.Item key={kind} name="division" label={t(`field.${kind}`)} rules={required}>
        <DivisionSelect level={kind} parent={sole} />
      </Form.Item>
    );
  }
  return <InCommunity places={places} role={role} />;
}

interface InCommunityProps {
  /** Where posts of the role are given; null for everywhere. */
  readonly places: ReturnType<typeof divisionsOf>;
  readonly role: Role;
}

/** The community, asked for where there is more than one, and what of it the role is for. */
function InCommunity({ places, role }: InCommunityProps): ReactNode {
  const { t } = useTranslation(["users", "common"]);
  const form = Form.useFormInstance<TypedPost>();
  const own = (places ?? []).filter(({ code }) => isCommunity(code));
  const onlyOwn = places !== null && own.length === places.length;
  const sole = places?.length === 1 ? places[0]?.code : undefined;
  const fixed = onlyOwn ? sole : undefined;
  const community = Form.useWatch("division", form);
  // A town chosen for another role is no community.
  const chosen = community !== undefined && isCommunity(community) ? community : undefined;
  useEffect(() => {
    if (fixed !== undefined) form.setFieldValue("division", fixed);
    else if (community !== undefined && chosen === undefined) form.setFieldValue("division", undefined);
  }, [fixed, form, community, chosen]);
  const forget = () => form.setFieldsValue({ grid: undefined, building: undefined, unit: undefined });
  const label = t("field.COMMUNITY");
  return (
    <>
      {fixed !== undefined ? (
        <Form.Item name="division" label={label}>
          <SolePlace name={own[0]?.name ?? ""} />
        </Form.Item>
      ) : onlyOwn ? (
        <PickField
          name="division"
          label={label}
          options={own.map(({ code, name }) => ({ value: code, label: name }))}
        />
      ) : (
        <Form.Item
          name="division"
          label={label}
          rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
        >
          <DivisionSelect level="VILLAGE" parent={sole} onChange={forget} />
        </Form.Item>
      )}
      {chosen !== undefined && <Within key={chosen} community={chosen} role={role} />}
    </>
  );
}

/** The only place there is: said, not asked. */
function SolePlace({ id, name }: { id?: string; name: string }): ReactNode {
  return (
    <output id={id} className="users-sole">
      {name}
    </output>
  );
}

function Within({ community, role }: { community: string; role: Role }): ReactNode {
  const { t } = useTranslation("users");
  const form = Form.useFormInstance<TypedPost>();
  const [{ data }] = useQuery({ query: PostPlacesQuery, variables: { community } });
  const building = Form.useWatch("building", form);
  const kind = placeKindOf(role);
  const { grids = [], buildings = [] } = data?.community ?? {};
  const units = buildings.find(({ id }) => id === building)?.units ?? [];
  if (kind === "GRID") {
    return (
      <PickField
        name="grid"
        label={t("field.grid")}
        hint={data && grids.length === 0 ? t("place.noGrids") : undefined}
        options={grids.map(({ id, name }) => ({ value: id, label: name }))}
      />
    );
  }
  if (kind === "BUILDING" || kind === "UNIT") {
    return (
      <>
        <PickField
          name="building"
          label={t("field.building")}
          options={buildings
            .filter((one) => kind === "BUILDING" || one.units.length > 0)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
        {kind === "UNIT" && (
          <PickField
            key={building}
            name="unit"
            label={t("field.unit")}
            options={units.map((unit) => ({ value: unit, label: unit }))}
          />
        )}
      </>
    );
  }
  return kind === "TEAM" ? (
    <Form.Item name="organisation" label={t("field.team")}>
      <PostOrganisationSelect kind="TEAM" place={community} />
    </Form.Item>
  ) : null;
}
