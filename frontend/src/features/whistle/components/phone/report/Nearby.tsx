import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMutation, useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { Attention } from "@/components/phone/Attention";
import { BusyButton } from "@/components/phone/BusyButton";
import { type Fault, faultOf } from "@/lib/faults/fault";
import { useIdempotencyKey } from "@/lib/graphql/idempotencyKey";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { useProblemWords } from "../useProblemWords";
import { blowInput } from "./blow";
import type { Draft } from "./draft";
import { JoinMutation, NearbyQuery, type NearbyWhistle } from "./nearby";
import type { Receipt } from "./receipt";
import "./nearby.css";

interface NearbyProps {
  readonly draft: Draft;
  readonly onReceipt: (receipt: Receipt) => Promise<void>;
}

/**
 * What others have reported already: one tap joins it, with what was written here. It only helps: while it is asked for,
 * and where it cannot be had, nothing stands in the way of submitting.
 */
export function Nearby({ draft, onReceipt }: NearbyProps): ReactNode {
  const { t } = useTranslation("phone");
  const input = blowInput(draft);
  const [{ data }] = useQuery({
    query: NearbyQuery,
    variables: {
      input: {
        kind: input?.kind ?? "SAFETY",
        description: input?.description ?? "",
        place: input?.place ?? { community: "" },
      },
    },
    pause: input === null,
    requestPolicy: "network-only",
  });
  const whistles = data?.whistlesNearby.whistles ?? [];
  if (whistles.length === 0) return null;
  return (
    <section className="nearby" aria-labelledby="nearby">
      <h2 id="nearby">{t("nearby.heading")}</h2>
      <p className="hint">{t("nearby.hint")}</p>
      <ul>
        {whistles.map((one) => (
          <li key={one.id}>
            <Offer whistle={one} draft={draft} onReceipt={onReceipt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ whistle, draft, onReceipt }: NearbyProps & { readonly whistle: NearbyWhistle }): ReactNode {
  const { t } = useTranslation("phone");
  const time = useTimeWords();
  const say = useProblemWords();
  const { join, busy, fault, problem } = useJoin(whistle, draft, onReceipt);
  return (
    <>
      <p className="nearby-title">{whistle.title}</p>
      <p className="nearby-line">
        <span>{whistle.place}</span>
        <span>{time.date(whistle.blownAt)}</span>
        <span>{t(`state.${whistle.state}`)}</span>
        <span>{t("nearby.count", { count: whistle.reporterCount })}</span>
      </p>
      <BusyButton
        second
        busy={busy}
        words={t("nearby.join")}
        busyWords={t("nearby.joining")}
        onPress={() => void join()}
      />
      {problem !== null && (
        <Attention>
          <p role="alert" className="notice notice-wrong">
            {say("nearby", problem)}
          </p>
        </Attention>
      )}
      {fault && (
        <Attention>
          <FaultNotice fault={fault} onRetry={() => void join()} />
        </Attention>
      )}
    </>
  );
}

/** Joins once per press, and once per key however often it is pressed. */
function useJoin(whistle: NearbyWhistle, draft: Draft, onReceipt: NearbyProps["onReceipt"]) {
  const [, send] = useMutation(JoinMutation);
  const idempotencyKey = useIdempotencyKey();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useRef(false);

  async function join(): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFault(null);
    setProblem(null);
    const { data, error } = await send({
      id: whistle.id,
      input: { text: draft.description, idempotencyKey },
    });
    const refused = data?.whistleJoin.errors[0];
    setFault(error ? faultOf(error) : null);
    setProblem(refused?.code ?? null);
    if (data && !refused)
      await onReceipt({
        number: whistle.number,
        place: whistle.place,
        urgency: draft.urgency,
        trackingCode: data.whistleJoin.trackingCode,
        earlier: false,
        joined: true,
      });
    sending.current = false;
    setBusy(false);
  }

  return { join, busy, fault, problem };
}
