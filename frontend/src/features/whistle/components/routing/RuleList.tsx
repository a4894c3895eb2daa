import { Button } from "antd";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient } from "urql";
import { ActNotices } from "@/components/act-form/ActNotices";
import { useAct } from "@/components/act-form/useAct";
import { inserted, moved } from "@/features/whistle/policies/routing";
import { type RoutingRule, type RoutingTable, SaveRoutingTable } from "@/features/whistle/routingQueries";
import { actFor } from "@/lib/graphql/act";
import { RuleForm } from "./RuleForm";
import { inputOf } from "./ruleInput";
import { RuleText } from "./RuleText";
import { useRefusalWords } from "./useRefusalWords";

interface RuleListProps {
  readonly table: RoutingTable;
  /** Whether the reader may change it now: a draft of their own place. */
  readonly writes: boolean;
  readonly matters: ReadonlyMap<string, string>;
  readonly again: () => void;
  readonly onSaved: (table: RoutingTable) => void;
}

/** What was taken out, until something else is done. */
interface TakenOut {
  readonly rule: RoutingRule;
  readonly at: number;
}

/** The rules in order: the first that applies is proposed by. Each change is saved at once. */
export function RuleList({ table, writes, matters, again, onSaved }: RuleListProps): ReactNode {
  const { t } = useTranslation("routing");
  const client = useClient();
  const words = useRefusalWords();
  const [form, setForm] = useState<number | null>(null);
  const [out, setOut] = useState<TakenOut | null>(null);
  const [said, setSaid] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  const act = useAct<readonly RoutingRule[], RoutingTable>({
    version: table.version,
    fields: [],
    send: (rules, sent) =>
      actFor(
        client,
        SaveRoutingTable,
        { id: table.id, input: { rules: rules.map(inputOf), note: table.note, ...sent } },
        ({ routingTableSave: { errors, routingTable } }) => ({ errors, done: routingTable }),
      ),
    onDone: (_, saved) => onSaved(saved),
  });

  // Where a rule goes the keys follow.
  useEffect(() => {
    const name = refocus.current;
    if (name === null) return;
    refocus.current = null;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button[data-rule]") ?? [];
    [...buttons].find((one) => one.dataset.rule === name && !one.disabled)?.focus();
  }, [table.version]);

  const shift = (at: number, by: -1 | 1) => {
    const rules = moved(table.rules, at, by);
    const name = table.rules[at]?.name ?? "";
    if (rules === table.rules || act.busy) return;
    refocus.current = name;
    setOut(null);
    setSaid(t("moved", { name, at: at + by + 1 }));
    void act.run(rules);
  };
  const remove = (at: number) => {
    const rule = table.rules[at];
    if (!rule) return;
    setOut({ rule, at });
    setSaid("");
    void act.run(table.rules.filter((_, index) => index !== at));
  };
  const keys = (at: number) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    shift(at, event.key === "ArrowUp" ? -1 : 1);
  };

  return (
    <section className="rules" aria-label={t("rules")}>
      <ActNotices act={act} words={words} again={again} onRetry={again} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {out && !act.busy && (
        <p role="status" className="rules-out">
          {t("removed", { name: out.rule.name })}
          <Button
            onClick={() => {
              setOut(null);
              refocus.current = out.rule.name;
              void act.run(inserted(table.rules, out.at, out.rule));
            }}
          >
            {t("undo")}
          </Button>
        </p>
      )}
      {table.rules.length === 0 && <p className="rules-empty">{t("empty")}</p>}
      <ol ref={list}>
        {table.rules.map((rule, at) => (
          <li key={rule.name}>
            <h2>
              {at + 1}. {rule.name}
            </h2>
            <RuleText rule={rule} matters={matters} />
            {writes && (
              <div className="rule-acts">
                <Button data-rule={rule.name} onKeyDown={keys(at)} onClick={() => setForm(at)}>
                  {t("edit")}
                </Button>
                <Button
                  aria-label={t("upOf", { name: rule.name })}
                  disabled={at === 0 || act.busy}
                  onKeyDown={keys(at)}
                  onClick={() => shift(at, -1)}
                >
                  {t("up")}
                </Button>
                <Button
                  aria-label={t("downOf", { name: rule.name })}
                  disabled={at === table.rules.length - 1 || act.busy}
                  onKeyDown={keys(at)}
                  onClick={() => shift(at, 1)}
                >
                  {t("down")}
                </Button>
                <Button
                  danger
                  aria-label={t("removeOf", { name: rule.name })}
                  disabled={act.busy}
                  onKeyDown={keys(at)}
                  onClick={() => remove(at)}
                >
                  {t("remove")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {writes && (
        <>
          <p className="rules-hint">{t("keys")}</p>
          <Button type="primary" onClick={() => setForm(table.rules.length)}>
            {t("add")}
          </Button>
        </>
      )}
      <p className="rules-rest">{t("rest")}</p>
      {form !== null && (
        <RuleForm
          table={table}
          at={form}
          matters={matters}
          again={again}
          onClose={() => setForm(null)}
          onDone={(saved, name) => {
            setForm(null);
            setOut(null);
            setSaid(t("saved"));
            refocus.current = name;
            onSaved(saved);
          }}
        />
      )}
    </section>
  );
}
