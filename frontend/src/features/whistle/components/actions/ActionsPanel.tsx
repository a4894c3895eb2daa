import { Button } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type AvailableAction,
  isOver,
  type WhistleAction,
  type WhistleStoryData,
} from "@/features/whistle/whistleQuery";
import { useShortcuts } from "@/lib/shortcuts/shortcuts";
import { ActionDrawer } from "./ActionDrawer";
import { actionOrder } from "./forms";
import { isSomebodyElses, refusalWords } from "./refusalWords";
import "./actions.css";

/** What nearly every whistle goes through; the other steps are looked for when they are needed. */
const straightWay: readonly WhistleAction[] = [
  "ADMIT",
  "DECLINE",
  "DISPATCH",
  "SIGN",
  "REPORT_FOR_DUTY",
  "REPORT_DONE",
  "FEED_BACK",
  "EVALUATE",
  "WRITE_OFF",
];

/** A step that is not possible now, and why. */
function Refused({ one }: { one: AvailableAction }): ReactNode {
  const { t } = useTranslation("whistle");
  return (
    <button type="button" className="actions-refused" aria-disabled="true">
      {t(`action.${one.action}`)}
      <small>{refusalWords(one, t)}</small>
    </button>
  );
}

const noKeys: Readonly<Record<string, WhistleAction>> = {};

interface ActionsPanelProps {
  readonly whistle: WhistleStoryData;
  /** Asks the API for the whistle as it is now. */
  readonly again: () => void;
  /** Keys that open the form of a step, where the page takes keys. */
  readonly keys?: Readonly<Record<string, WhistleAction>>;
  /** After a step was done. */
  readonly onDone?: (action: WhistleAction) => void;
}

/**
 * What the reader may do now, from `availableActions` and nothing else. The first possible step of the loop is the
 * primary one; what is refused says why.
 */
export function ActionsPanel({ whistle, again, keys = noKeys, onDone }: ActionsPanelProps): ReactNode {
  const { t } = useTranslation("whistle");
  const [open, setOpen] = useState<WhistleAction | null>(null);
  const [done, setDone] = useState<WhistleAction | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was typed into a form outlives closing it, as long as the page is open.
  const [drafts, setDrafts] = useState<Partial<Record<WhistleAction, object>>>({});

  const mine = actionOrder.flatMap((name) => {
    const found = whistle.availableActions.find(({ action }) => action === name);
    return found && !isSomebodyElses(found) ? [found] : [];
  });
  const possible = mine.filter(({ available }) => available);
  const over = isOver(whistle.state);
  // Once it is over every step is refused for the one same reason: said once.
  const refused = over ? [] : mine.filter(({ available }) => !available);
  const aside = refused.filter(({ action }) => !straightWay.includes(action));

  const begin = (action: WhistleAction) => {
    setDone(null);
    setOpen(action);
  };
  const keyOf = (action: WhistleAction) => Object.entries(keys).find(([, opened]) => opened === action)?.[0];
  useShortcuts(
    Object.fromEntries(
      possible.flatMap(({ action }) => {
        const key = keyOf(action);
        return key === undefined ? [] : [[key, () => begin(action)]];
      }),
    ),
  );

  const finished = (action: WhistleAction) => {
    setDrafts({ ...drafts, [action]: undefined });
    setOpen(null);
    setDone(action);
    // Its answer is the supervision alone.
    if (action === "SUPERVISE") again();
    heading.current?.focus();
    onDone?.(action);
  };
  return (
    <section className="panel actions" aria-labelledby="actions-heading">
      <h2 id="actions-heading" ref={heading} tabIndex={-1}>
        {t("action.heading")}
      </h2>
      <p role="status" className={done ? "actions-done" : "visually-hidden"}>
        {done && t("action.done", { action: t(`action.${done}`) })}
      </p>
      {possible.length === 0 && (
        <p className="actions-none">
          <b>{t(over ? "action.over" : "action.none")}</b>
          <br />
          {t(over ? "action.overHint" : "action.noneHint")}
        </p>
      )}
      {possible.map(({ action }, at) => (
        <Button
          key={action}
          block
          // Nobody should be led to take back what they have just done, or to supervise whatever they open.
          type={at === 0 && action !== "UNDO" && action !== "SUPERVISE" ? "primary" : "default"}
          onClick={() => begin(action)}
        >
          {t(`action.${action}`)}
          {keyOf(action) !== undefined && <kbd className="actions-key">{keyOf(action)}</kbd>}
        </Button>
      ))}
      {refused
        .filter(({ action }) => straightWay.includes(action))
        .map((one) => (
          <Refused key={one.action} one={one} />
        ))}
      {aside.length > 0 && (
        <details className="actions-aside">
          <summary>{t("action.more", { count: aside.length })}</summary>
          {aside.map((one) => (
            <Refused key={one.action} one={one} />
          ))}
        </details>
      )}
      {open !== null && (
        <ActionDrawer
          key={open}
          action={open}
          whistle={whistle}
          draft={drafts[open]}
          onDraft={(draft) => setDrafts({ ...drafts, [open]: draft })}
          onClose={() => setOpen(null)}
          onDone={() => finished(open)}
          again={again}
        />
      )}
    </section>
  );
}
