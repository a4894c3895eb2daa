import type { ReactNode } from "react";
import type { Client } from "urql";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import type { Outcome } from "@/lib/graphql/act";
import { useLedgerProblemWords } from "./useLedgerWords";
import "./ledger-drawer.css";

interface LedgerDrawerProps<Values extends object, Done> {
  readonly title: string;
  readonly submit: string;
  /** Names of the fields that the form shows for these values, to put the API's refusals beside them. */
  readonly fieldsOf: (values: Values) => readonly string[];
  readonly initial: Partial<Values>;
  /** The version that the reader sees; undefined where the act is about nothing that exists yet. */
  readonly version?: number;
  /** Asks the API for the thing as it is now. */
  readonly again?: () => void;
  readonly send: (client: Client, values: Values, key: string) => Promise<Outcome<Done>>;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form of the ledger: its refusals are said in the ledger's words. What is typed lives in the form alone and goes with it. */
export function LedgerDrawer<Values extends object, Done>(props: LedgerDrawerProps<Values, Done>): ReactNode {
  const { fieldsOf, version = 0, send, onDone, ...rest } = props;
  const words = useLedgerProblemWords();
  const client = useClient();
  return (
    <ActForm<Values, Done>
      {...rest}
      version={version}
      fields={fieldsOf}
      words={words}
      send={(values, { idempotencyKey }) => send(client, values, idempotencyKey)}
      onDone={(_, done) => onDone(done)}
    />
  );
}
