import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { useMe } from "@/features/identity/me";
import { faultOf } from "@/lib/faults/fault";
import { usePageTitle } from "@/lib/usePageTitle";
import { DutyListsQuery, type DutyListRow } from "@/features/organisation/dutyQueries";
import { type DutySearch, readDutySearch } from "@/features/organisation/policies/dutySearch";
import { Compared } from "@/features/organisation/components/duties/Compared";
import { dutyTypes } from "@/features/organisation/components/duties/dutyTypes";
import { Matters } from "@/features/organisation/components/duties/Matters";
import { Versions } from "@/features/organisation/components/duties/Versions";
import "./duty-list.css";

const route = getRouteApi("/staff/duty-list");

/** 权责清单: what may be whistled for, who leads, by when; its versions, and the draft of the next. */
export function DutyListPage(): ReactNode {
  const { t } = useTranslation("organisation");
  usePageTitle(t("duty.title"));
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readDutySearch({ ...route.useSearch() });
  const [{ data, error }, ask] = useQuery({
    query: DutyListsQuery,
    variables: { after: null },
    requestPolicy: "cache-and-network",
    context: dutyTypes,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  if (error && !data) return <FaultNotice fault={faultOf(error)} onRetry={again} />;
  if (!data) return <SkeletonLines lines={8} height={480} />;
  const lists = data.dutyLists.nodes;
  const shown = lists.find(({ id }) => id === search.version) ?? lists.find((list) => list.current) ?? null;
  return <Lists lists={lists} shown={shown} search={search} again={again} />;
}

interface ListsProps {
  readonly lists: readonly DutyListRow[];
  readonly shown: DutyListRow | null;
  readonly search: DutySearch;
  readonly again: () => void;
}

function Lists({ lists, shown, search, again }: ListsProps): ReactNode {
  const me = useMe();
  const [done, setDone] = useState("");
  const county =
    me?.posts.find(({ role, division }) => role === "COUNTY_ORGANISER" && division !== null)?.division
      ?.code ?? null;
  const draft = lists.find(({ state, county: of }) => state === "DRAFT" && of.code === county) ?? null;
  const head = (
    <Versions
      lists={lists}
      shown={shown}
      county={county}
      draft={draft}
      done={done}
      again={again}
      onDone={setDone}
    />
  );
  if (shown?.state === "DRAFT" || search.changes) {
    return (
      shown && (
        <Compared list={shown} writes={shown.id === draft?.id} head={head} again={again} onDone={setDone} />
      )
    );
  }
  return <Matters list={shown} draft={draft} search={search} head={head} again={again} onDone={setDone} />;
}
