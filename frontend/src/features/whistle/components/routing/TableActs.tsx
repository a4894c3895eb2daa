import { Button, Form, Input } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import {
  DiscardRoutingTable,
  DraftRoutingTable,
  PublishRoutingTable,
  type RoutingTable,
} from "@/features/whistle/routingQueries";
import { actFor } from "@/lib/graphql/act";
import { fromInput } from "@/lib/time/inputTime";
import { useRefusalWords } from "./useRefusalWords";

interface TableActsProps {
  readonly table: RoutingTable;
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** What is done to a draft as a whole: published from a moment on, or thrown away. Both are asked for once more. */
export function TableActs({ table, again, onDone }: TableActsProps): ReactNode {
  const { t } = useTranslation("routing");
  const client = useClient();
  const words = useRefusalWords();
  const [open, setOpen] = useState<"publish" | "discard" | null>(null);
  const done = (said: string) => () => {
    setOpen(null);
    onDone(said);
    again();
  };
  return (
    <div className="routing-acts">
      <Button type="primary" disabled={table.rules.length === 0} onClick={() => setOpen("publish")}>
        {t("publish.open")}
      </Button>
      <Button danger onClick={() => setOpen("discard")}>
        {t("discard.open")}
      </Button>
      {open === "publish" && (
        <ActForm<{ validFrom?: string }>
          title={t("publish.title", { place: table.place.name })}
          submit={t("publish.submit")}
          version={table.version}
          fields={["validFrom"]}
          words={words}
          again={again}
          onClose={() => setOpen(null)}
          onDone={done(t("publish.done"))}
          send={({ validFrom }, sent) =>
            actFor(
              client,
              PublishRoutingTable,
              { id: table.id, input: { validFrom: fromInput(validFrom ?? ""), ...sent } },
              ({ routingTablePublish: { errors, routingTable } }) => ({ errors, done: routingTable }),
            )
          }
        >
          <p className="rules-hint">{t("publish.lead")}</p>
          <Form.Item name="validFrom" label={t("publish.from")} extra={t("publish.fromHint")}>
            <Input type="datetime-local" />
          </Form.Item>
        </ActForm>
      )}
      {open === "discard" && (
        <ActForm<object>
          title={t("discard.title")}
          submit={t("discard.submit")}
          danger
          version={table.version}
          words={words}
          again={again}
          onClose={() => setOpen(null)}
          onDone={done(t("discard.done"))}
          send={(_, sent) =>
            actFor(
              client,
              DiscardRoutingTable,
              { id: table.id, input: sent },
              ({ routingTableDiscard: { errors, discarded } }) => ({ errors, done: discarded }),
            )
          }
        >
          <p>{t("discard.lead")}</p>
        </ActForm>
      )}
    </div>
  );
}

interface BeginProps {
  readonly place: { readonly code: string; readonly name: string };
  readonly again: () => void;
  readonly onDone: (words: string) => void;
}

/** Begins the next version with the rules of the newest one. */
export function Begin({ place, again, onDone }: BeginProps): ReactNode {
  const { t } = useTranslation("routing");
  const client = useClient();
  const words = useRefusalWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("begin.open", { place: place.name })}
      </Button>
      {open && (
        <ActForm<object>
          title={t("begin.title", { place: place.name })}
          submit={t("begin.submit")}
          version={0}
          words={words}
          again={again}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone(t("begin.done"));
            again();
          }}
          send={(_, { idempotencyKey }) =>
            actFor(
              client,
              DraftRoutingTable,
              { input: { place: place.code, idempotencyKey } },
              ({ routingTableDraft: { errors, routingTable } }) => ({ errors, done: routingTable }),
            )
          }
        >
          <p>{t("begin.lead")}</p>
        </ActForm>
      )}
    </>
  );
}
