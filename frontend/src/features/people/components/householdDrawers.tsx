import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { actFor } from "@/lib/graphql/act";
import { AddResident, MoveOut } from "../acts";
import { personInput, type TypedPerson } from "../policies/persons";
import { today } from "../policies/today";
import type { HouseholdFull, HouseholdRow } from "../queries";
import { takeHouseholdBack } from "../takingBack";
import { DayField } from "./fields";
import { LedgerDrawer } from "./LedgerDrawer";
import { personFields, PersonFields } from "./PersonFields";
import { TakeBackDrawer } from "./TakeBackDrawer";
import { useDoorWords } from "./useLedgerWords";

interface HouseholdDrawerProps {
  readonly household: HouseholdFull;
  readonly again: () => void;
  readonly onClose: () => void;
}

interface MoveOutDrawerProps extends HouseholdDrawerProps {
  /** The household as it is now. */
  readonly onDone: (left: HouseholdRow) => void;
}

interface WordsDrawerProps extends HouseholdDrawerProps {
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
}

/** The household leaves, with everybody in it: says whom that is about before it is done. */
export function MoveOutDrawer({ household, again, onClose, onDone }: MoveOutDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  const door = useDoorWords()(household.dwelling);
  return (
    <LedgerDrawer<{ movedOut: string }, HouseholdRow>
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
      onDone={onDone}
    >
      <p className="ledger-confirm">{t("moveOut.confirm", { door, count: household.residents.length })}</p>
      <DayField name="movedOut" label={t("field.movedOut")} />
    </LedgerDrawer>
  );
}

/** A household that moved out by mistake lives there again. */
export function UndoHouseholdMoveOutDrawer({ household, onDone, ...drawer }: WordsDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  const door = useDoorWords()(household.dwelling);
  return (
    <TakeBackDrawer
      {...drawer}
      left={household}
      send={takeHouseholdBack}
      confirm={t("undoMoveOut.confirmHousehold", { door })}
      onDone={() => onDone(t("undoMoveOut.done"))}
    />
  );
}

/** Somebody joins the household. */
export function AddResidentDrawer({ household, again, onClose, onDone }: WordsDrawerProps): ReactNode {
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
