import { type KeyboardEvent, type ReactNode, useDeferredValue, useEffect, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { faultOf } from "@/lib/faults/fault";
import { graphql } from "@/lib/graphql/graphql";
import { Field } from "@/components/phone/Field";
import { above } from "./useCommunity";
import "./community-search.css";

const SearchQuery = graphql(`
  query PhoneCommunities($search: String!) {
    divisions(search: $search, level: VILLAGE, first: 8) {
      nodes {
        code
        name
        path {
          name
          level
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** `value` once it has stood still for a moment, so that not every key asks the server. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 250);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(settled);
}

interface CommunitySearchProps {
  readonly id: string;
  readonly wrong: string | null;
  readonly onChoose: (community: { code: string; name: string }) => void;
}

/** Finds a community or village by part of its name: type, then tap or press Enter (ARIA combobox pattern). */
export function CommunitySearch({ id, wrong, onChoose }: CommunitySearchProps): ReactNode {
  const { t } = useTranslation("territory");
  const listId = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const search = useSettled(text.trim());
  const [{ data, fetching, error, operation }, ask] = useQuery({
    query: SearchQuery,
    variables: { search },
    pause: search === "",
  });
  const wanted = search !== "" && text.trim() !== "";
  const answer = wanted && operation?.variables.search === search ? data : undefined;
  const found = answer?.divisions.nodes ?? [];
  const active = found[Math.min(at, found.length - 1)];

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setAt(Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter") {
      // Enter chooses here; it must not send the form.
      event.preventDefault();
      if (active) onChoose(active);
    } else if (event.key === "Escape") setText("");
  }

  const status = () => {
    if (!wanted || error) return null;
    if (!answer) return t("searching");
    if (found.length === 0) return t("none");
    return answer.divisions.pageInfo.hasNextPage ? t("more") : t("found", { count: found.length });
  };

  return (
    <div className="search">
      <Field id={id} label={t("community")} hint={t("communityHint")} wrong={wrong}>
        {(described) => (
          <input
            id={id}
            role="combobox"
            type="text"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={50}
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={listId}
            aria-activedescendant={active && `${listId}-${active.code}`}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
            {...described}
          />
        )}
      </Field>
      <div id={listId} role="listbox" aria-label={t("community")} hidden={found.length === 0}>
        {found.map((one) => (
          // The input keeps the focus and the keys; the pointer's way is this click.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.code}
            id={`${listId}-${one.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === active}
            onClick={() => onChoose(one)}
          >
            <b>{one.name}</b>
            <small>{above(one.path)}</small>
          </div>
        ))}
      </div>
      <p className="hint" role="status">
        {status()}
      </p>
      {error && wanted && !fetching && (
        <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />
      )}
    </div>
  );
}
