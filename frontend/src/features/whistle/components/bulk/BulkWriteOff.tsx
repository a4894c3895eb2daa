import { Button, Checkbox, Drawer, Progress } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { refusalWords } from "@/features/whistle/components/actions/refusalWords";
import { type ToWriteOff, ToWriteOffQuery } from "@/features/whistle/bulkQueries";
import type { WhistleFilter } from "@/features/whistle/policies/searches";
import { faultOf } from "@/lib/faults/fault";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { useBulkWriteOff, type WrittenOff } from "./useBulkWriteOff";
import "./bulk.css";

interface BulkWriteOffProps {
  /** The conditions of the list; of these, what was evaluated. */
  readonly filter: WhistleFilter;
  readonly onDone: () => void;
}

/** 批量销号: says first what it will do with each whistle of the list and why not with the others, then does it one by one. */
export function BulkWriteOff({ filter, onDone }: BulkWriteOffProps): ReactNode {
  const { t } = useTranslation("whistle");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("bulk.open")}</Button>
      {open && (
        <BulkDrawer
          filter={filter}
          onClose={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

const writingOff = ({ availableActions }: ToWriteOff) =>
  availableActions.find(({ action }) => action === "WRITE_OFF");

function BulkDrawer({ filter, onClose }: { filter: WhistleFilter; onClose: () => void }): ReactNode {
  const { t } = useTranslation(["whistle", "common"]);
  const [{ data, error, fetching }, ask] = useQuery({
    query: ToWriteOffQuery,
    variables: { filter: { ...filter, states: ["EVALUATED"] } },
    requestPolicy: "network-only",
  });
  const { writeOff, running, results, stop } = useBulkWriteOff();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const found = data?.whistles.nodes ?? [];
  const possible = found.filter((one) => writingOff(one)?.available);
  const chosen = possible.filter(({ id }) => !left.has(id));
  const waiting = chosen.filter(({ id }) => results.get(id)?.kind !== "done");
  const done = chosen.length - waiting.length;
  return (
    <Drawer
      open
      title={t("bulk.title")}
      size={560}
      onClose={onClose}
      closable={!running}
      mask={{ closable: !running }}
      keyboard={!running}
      footer={
        <div className="bulk-foot">
          {running && <Button onClick={stop}>{t("bulk.stop")}</Button>}
          <Button onClick={onClose} disabled={running}>
            {t(results.size > 0 ? "bulk.close" : "common:action.cancel")}
          </Button>
          <Button
            type="primary"
            loading={running}
            disabled={waiting.length === 0}
            onClick={() => void writeOff(waiting)}
          >
            {t("bulk.submit", { count: waiting.length })}
          </Button>
        </div>
      }
    >
      {error && !data && (
        <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />
      )}
      {fetching && !data && <p role="status">{t("common:action.loading")}</p>}
      {data && found.length === 0 && <p>{t("bulk.none")}</p>}
      {found.length > 0 && (
        <>
          <p role="status">
            {results.size > 0
              ? t("bulk.progress", { done, count: chosen.length })
              : t("bulk.lead", { count: possible.length, others: found.length - possible.length })}
          </p>
          {results.size > 0 && (
            <Progress percent={Math.round((done / Math.max(1, chosen.length)) * 100)} showInfo={false} />
          )}
          <ul className="bulk-list">
            {found.map((one) => (
              <Line
                key={one.id}
                whistle={one}
                result={results.get(one.id)}
                chosen={!left.has(one.id)}
                locked={running}
                onChoose={(wanted) =>
                  setLeft((old) => {
                    const next = new Set(old);
                    if (wanted) next.delete(one.id);
                    else next.add(one.id);
                    return next;
                  })
                }
              />
            ))}
          </ul>
          {(data?.whistles.totalCount ?? 0) > found.length && (
            <p className="bulk-quiet">{t("bulk.more", { count: data?.whistles.totalCount ?? 0 })}</p>
          )}
        </>
      )}
    </Drawer>
  );
}

interface LineProps {
  readonly whistle: ToWriteOff;
  readonly result: WrittenOff | undefined;
  readonly chosen: boolean;
  readonly locked: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function Line({ whistle, result, chosen, locked, onChoose }: LineProps): ReactNode {
  const { t } = useTranslation("whistle");
  const problems = useProblemWords();
  const action = writingOff(whistle);
  const possible = action?.available === true;
  return (
    <li data-result={result?.kind}>
      <Checkbox
        checked={possible && chosen}
        disabled={!possible || locked || result?.kind === "done"}
        onChange={({ target }) => onChoose(target.checked)}
      >
        <b>{whistle.number}</b> {whistle.title}
      </Checkbox>
      <span className="bulk-quiet">{whistle.place.words}</span>
      {!possible && action && <span className="bulk-quiet">{refusalWords(action, t)}</span>}
      {result && (
        <span className="bulk-result">
          {result.kind === "done"
            ? t("bulk.done", { number: result.number })
            : result.kind === "refused"
              ? problems(result.code)
              : t("bulk.failed")}
        </span>
      )}
    </li>
  );
}
