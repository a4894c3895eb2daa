import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actFor } from "@/lib/graphql/act";
import { AddResident, MoveOut } from "../acts";
import { personInput, type TypedPerson } from "../policies/persons";
import { today } from "../policies/today";
import type { HouseholdFull } from "../queries";
import { DayField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";
import { personFields, PersonFields } from "./PersonFields";
import { useDoorWords } from "./useLedgerWords";

interface HouseholdDrawerProps {
  readonly household: HouseholdFull;
  readonly again: () => void;
  readonly onClose: () => void;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
}

/** The household leaves, with everybody in it: says whom that is about before it is done. */
export function MoveOutDrawer({ household, again, onClose, onDone }: HouseholdDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  const door = useDoorWords()(household.dwelling);
  return (
    <LedgerDrawer<{ movedOut: string }, object>
      title={t("action.MOVE_OUT")}
      submit={t("moveOut.submit")}
      initial={{ movedOut: today() }}
      fieldsOf={() => ["movedOut"]}
      version={household.version}
      again={again}
      send={(client, { movedOut }, idempotencyKey) =>
        actFor(
          client,
          MoveOut,
          { id: household.id, input: { movedOut, expectedVersion: household.version, idempotencyKey } },
          ({ householdMoveOut: { household: done, errors } }) => ({ done, errors }),
        )
      }
      onClose={onClose}
      onDone={() => onDone(t("moveOut.done", { door }))}
    >
      <p className="ledger-confirm">{t("moveOut.confirm", { door, count: household.residents.length })}</p>
      <DayField name="movedOut" label={t("field.movedOut")} />
    </LedgerDrawer>
  );
}

/** Somebody joins the household. */
export function AddResidentDrawer({ household, again, onClose, onDone }: HouseholdDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<TypedPerson & { movedIn?: string }, { name: string }>
      title={t("action.ADD_RESIDENT")}
      submit={t("add.submit")}
      initial={{ movedIn: today() }}
      fieldsOf={() => [...personFields, "movedIn"]}
      again={again}
      send={(client, { movedIn, ...person }, idempotencyKey) =>
        actFor(
          client,
          AddResident,
          {
            input: {
              ...personInput(person),
              household: household.id,
              movedIn: movedIn ?? null,
              idempotencyKey,
            },
          },
          ({ residentAdd: { resident, errors } }) => ({ done: resident, errors }),
        )
      }
      onClose={onClose}
      onDone={({ name }) => onDone(t("add.done", { name }))}
    >
      <PersonFields />
      <DayField name="movedIn" label={t("field.movedIn")} />
    </LedgerDrawer>
  );
}
