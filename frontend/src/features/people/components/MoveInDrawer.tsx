import { Form, InputNumber } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { Me } from "@/features/identity/me";
import { actFor } from "@/lib/graphql/act";
import { MoveIn } from "../acts";
import { registrations, tenures } from "../policies/householdSearch";
import { moveInInput, type TypedHousehold } from "../policies/persons";
import { communitiesOf, keptBuildings } from "../policies/places";
import { today } from "../policies/today";
import { DoorsQuery, type HouseholdRow } from "../queries";
import { ChoiceField, DayField, SelectField, TextField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";
import { personFields, PersonFields } from "./PersonFields";

/** The API takes no more at once. */
const MOST_PEOPLE = 20;

interface MoveInDrawerProps {
  readonly me: Me;
  /** The community that the list shows, if one. */
  readonly place: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (household: HouseholdRow) => void;
}

/** Somebody moves in: where, by what right, since when, and who. */
export function MoveInDrawer({ me, place, onClose, onDone }: MoveInDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  const [initial] = useState((): Partial<TypedHousehold> => ({
    community: place ?? communitiesOf(me)[0]?.code ?? "",
    tenure: "OWNER",
    registration: "LOCAL",
    movedIn: today(),
    residents: [{ name: "", relation: "HEAD" }],
  }));
  return (
    <LedgerDrawer<TypedHousehold, HouseholdRow>
      title={t("moveIn.title")}
      submit={t("moveIn.submit")}
      initial={initial}
      fieldsOf={({ residents = [] }) => [
        ...["community", "building", "unit", "number", "floor", "tenure", "registration", "movedIn"],
        ...residents.flatMap((_, at) => personFields.map((field) => `residents.${at}.${field}`)),
      ]}
      send={(client, typed, key) =>
        actFor(
          client,
          MoveIn,
          { input: moveInInput(typed, typed.community ?? initial.community ?? "", key) },
          ({ householdMoveIn: { household, errors } }) => ({ done: household, errors }),
        )
      }
      onDone={onDone}
      onClose={onClose}
    >
      <DoorFields me={me} start={initial.community ?? ""} />
      <ChoiceField
        name="tenure"
        label={t("field.tenure")}
        options={tenures.map((value) => ({ value, label: t(`tenure.${value}`) }))}
      />
      <Living />
    </LedgerDrawer>
  );
}

/** The door, one choice after the other. */
function DoorFields({ me, start }: { me: Me; start: string }): ReactNode {
  const { t } = useTranslation("people");
  const form = Form.useFormInstance();
  const communities = communitiesOf(me);
  const community = Form.useWatch<string | undefined>("community") ?? start;
  const building = Form.useWatch<string | undefined>("building");
  const [{ data }] = useQuery({
    query: DoorsQuery,
    variables: { community },
    pause: community === "",
  });
  const buildings = keptBuildings(data?.community?.buildings ?? [], me, community);
  const units = buildings.find(({ id }) => id === building)?.units ?? [];
  return (
    <>
      {communities.length > 1 && (
        <SelectField
          name="community"
          label={t("field.community")}
          options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={() => form.resetFields(["building", "unit"])}
        />
      )}
      <div className="ledger-pair">
        <SelectField
          name="building"
          label={t("field.building")}
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={() => form.resetFields(["unit"])}
        />
        {units.length > 0 && (
          <SelectField
            name="unit"
            label={t("field.unit")}
            options={units.map((name) => ({ value: name, label: name }))}
          />
        )}
      </div>
      <div className="ledger-pair">
        <TextField name="number" label={t("field.number")} hint={t("form.numberHint")} max={20} />
        <Form.Item name="floor" label={t("field.floor") + t("form.optional")}>
          <InputNumber inputMode="numeric" precision={0} min={-9} max={200} style={{ width: "100%" }} />
        </Form.Item>
      </div>
    </>
  );
}

/** Registration, first day and people; of a vacancy only since when. */
function Living(): ReactNode {
  const { t } = useTranslation("people");
  const vacant = Form.useWatch<string | undefined>("tenure") === "VACANT";
  return (
    <>
      {!vacant && (
        <ChoiceField
          name="registration"
          label={t("field.registration")}
          options={registrations.map((value) => ({ value, label: t(`registration.${value}`) }))}
        />
      )}
      <DayField name="movedIn" label={t(vacant ? "field.vacantSince" : "field.movedIn")} />
      {!vacant && (
        <Form.List name="residents">
          {(people, { add, remove }) => (
            <>
              {people.map(({ key, name }, at) => (
                <fieldset key={key} className="ledger-person">
                  <legend>{t("moveIn.person", { number: at + 1 })}</legend>
                  <PersonFields at={name} />
                  {people.length > 1 && (
                    <button type="button" className="button" onClick={() => remove(name)}>
                      {t("moveIn.removePerson", { number: at + 1 })}
                    </button>
                  )}
                </fieldset>
              ))}
              {people.length < MOST_PEOPLE && (
                <button type="button" className="button" onClick={() => add()}>
                  {t("moveIn.addPerson")}
                </button>
              )}
            </>
          )}
        </Form.List>
      )}
    </>
  );
}
