import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { TextEditor } from "../components/messages/TextEditor";
import { TextReader } from "../components/messages/TextReader";
import { TextTable } from "../components/messages/TextTable";
import {
  MessageMattersQuery,
  type MessageText,
  type MessageTexts,
  MessageTextsQuery,
  MessageTownsQuery,
} from "../messageQueries";
import { type MessageSearch, placeOf, readMessageSearch } from "../policies/messages";
import "./messages.css";

const route = getRouteApi("/staff/messages");

/** 消息文案: what mail, short messages and robots say, worded by towns and counties. */
export function MessagesPage(): ReactNode {
  const { t } = useTranslation("messages");
  usePageTitle(t("title"));
  const me = useMe();
  const own = placeOf(me?.posts ?? []);
  return (
    <div className="messages-page">
      <h1>{t("title")}</h1>
      <p className="messages-lead">{t("lead")}</p>
      {me === null ? (
        <SkeletonLines lines={8} height={480} />
      ) : own === null ? (
        <p>{t("nowhere")}</p>
      ) : (
        <Texts own={own} />
      )}
    </div>
  );
}

function Texts({ own }: { own: NonNullable<ReturnType<typeof placeOf>> }): ReactNode {
  const { t } = useTranslation("messages");
  const search = readMessageSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const input = {
    place: search.place ?? own.place,
    matter: search.matter ?? null,
    language: search.language ?? ("ZH" as const),
  };
  const [{ data, error, fetching }, ask] = useQuery({
    query: MessageTextsQuery,
    variables: { input },
    requestPolicy: "cache-and-network",
    // The first text of a place must be noticed where none stood.
    context: useMemo(() => ({ additionalTypenames: ["MessageTemplate"] }), []),
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const texts = data?.messageTexts;
  return (
    <>
      <Filters
        own={own}
        place={input.place}
        search={search}
        onSearch={(next) => void navigate({ search: next })}
      />
      {error && !texts ? (
        <FaultNotice fault={faultOf(error)} onRetry={again} />
      ) : texts ? (
        <Loaded key={JSON.stringify(input)} texts={texts} slot={input} again={again} />
      ) : fetching || !data ? (
        <SkeletonLines lines={8} height={480} />
      ) : (
        <p>{t("gone")}</p>
      )}
    </>
  );
}

interface FiltersProps {
  readonly own: { readonly place: string; readonly county: string };
  readonly place: string;
  readonly search: MessageSearch;
  readonly onSearch: (search: MessageSearch) => void;
}

function Filters({ own, place, search, onSearch }: FiltersProps): ReactNode {
  const { t } = useTranslation("messages");
  const id = useId();
  const [{ data: towns }] = useQuery({ query: MessageTownsQuery, variables: { county: own.county } });
  const [{ data: duties }] = useQuery({ query: MessageMattersQuery });
  return (
    <form className="messages-filters" aria-label={t("filters")} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={`${id}-place`}>{t("place")}</label>
      <select
        id={`${id}-place`}
        value={place}
        onChange={(event) => onSearch({ ...search, place: event.target.value })}
      >
        <option value={own.county}>{t("origin.COUNTY")}</option>
        {(towns?.divisions.nodes ?? []).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-matter`}>{t("matter")}</label>
      <select
        id={`${id}-matter`}
        value={search.matter ?? ""}
        onChange={(event) => onSearch({ ...search, matter: event.target.value || undefined })}
      >
        <option value="">{t("allMatters")}</option>
        {(duties?.matters.nodes ?? []).map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-language`}>{t("language")}</label>
      <select
        id={`${id}-language`}
        value={search.language ?? "ZH"}
        onChange={(event) =>
          onSearch({ ...search, language: event.target.value === "EN" ? "EN" : undefined })
        }
      >
        <option value="ZH">{t("chinese")}</option>
        <option value="EN">{t("english")}</option>
      </select>
    </form>
  );
}

interface LoadedProps {
  readonly texts: MessageTexts;
  readonly slot: { readonly place: string; readonly matter: string | null; readonly language: "ZH" | "EN" };
  readonly again: () => void;
}

function Loaded({ texts, slot, again }: LoadedProps): ReactNode {
  const { t } = useTranslation("messages");
  const [at, setAt] = useState<Pick<MessageText, "happening" | "side"> | null>(null);
  const [done, setDone] = useState("");
  const open = at && texts.texts.find((one) => one.happening === at.happening && one.side === at.side);
  const close = () => setAt(null);
  return (
    <>
      <p role="status" className={done === "" ? "visually-hidden" : "messages-done"}>
        {done}
      </p>
      <TextTable texts={texts.texts} editable={texts.editable} onOpen={setAt} />
      {open && !texts.editable && <TextReader text={open} onClose={close} />}
      {open && texts.editable && (
        <TextEditor
          text={open}
          slot={slot}
          placeholders={texts.placeholders}
          again={again}
          onClose={close}
          onDone={(what) => {
            close();
            setDone(t(what, { what: t(`happening.${open.happening}`), to: t(`side.${open.side}`) }));
            again();
          }}
        />
      )}
    </>
  );
}
