import { getRouteApi, Link, useLocation } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { type Me, useMe } from "@/features/identity/me";
import { keepsLedger } from "@/features/identity/policies/ledger";
import { ExportButton } from "@/features/integration/components/ExportButton";
import { MoveInDrawer } from "../components/MoveInDrawer";
import { PopulationPanel } from "../components/PopulationPanel";
import { useDayWords, useDoorWords } from "../components/useLedgerWords";
import {
  householdFilterOf,
  readHouseholdSearch,
  registrations,
  residentFilterOf,
  tenures,
  wantedOf,
} from "../policies/householdSearch";
import { communitiesOf } from "../policies/places";
import { DoorsQuery, type HouseholdRow, HouseholdsQuery } from "../queries";
import "./people.css";

const route = getRouteApi("/staff/households");

/** The household ledger where the reader is in charge, as one walks by the doors. */
export function HouseholdsPage(): ReactNode {
  const { t } = useTranslation("people");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readHouseholdSearch({ ...route.useSearch() });
  const wanted = wantedOf(useLocation({ select: (location) => location.state.wanted }));
  const navigate = route.useNavigate();
  const me = useMe();
  const communities = communitiesOf(me);
  const place = search.place ?? (communities.length === 1 ? communities[0]?.code : undefined);
  const [{ data, error, fetching }, again] = useQuery({
    query: HouseholdsQuery,
    requestPolicy: "cache-and-network",
    variables: { filter: householdFilterOf(search, wanted), first: PAGE_SIZE, after: search.after ?? null },
  });
  const columns = useColumns();
  const doors = useDoors(place);
  const options = <T extends string>(prefix: string, values: readonly T[]) =>
    values.map((value) => ({ value, label: t(`${prefix}.${value}` as "tenure.OWNER") }));
  const found = data?.households;
  return (
    <ListPage<HouseholdRow>
      title={t("list.title")}
      measure="HOUSEHOLD"
      actions={
        <ExportButton
          roles={me?.roles ?? []}
          offers={[
            { list: "HOUSEHOLDS", conditions: { households: householdFilterOf(search, wanted) } },
            { list: "RESIDENTS", conditions: conditionsOf(residentFilterOf(search, wanted)) },
          ]}
        />
      }
      columns={columns}
      rowKey={(row) => row.id}
      above={<Above me={me} place={place} />}
      search={{ ...search, ...(wanted !== undefined && { q: wanted }) }}
      privateSearch
      onSearch={(raw) => {
        const next = wantedOf(raw.q);
        void navigate({
          search: readHouseholdSearch({ ...raw }),
          state: next === undefined ? {} : { wanted: next },
        });
      }}
      searchLabel={t("list.search")}
      choices={[
        ...(communities.length > 1
          ? [
              {
                key: "place",
                label: t("field.community"),
                single: true,
                options: communities.map(({ code, name }) => ({ value: code, label: name })),
              },
            ]
          : []),
        ...(doors.length > 1
          ? [
              {
                key: "building",
                label: t("field.building"),
                single: true,
                options: doors.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]
          : []),
        { key: "tenure", label: t("field.tenure"), single: true, options: options("tenure", tenures) },
        {
          key: "registration",
          label: t("field.registration"),
          single: true,
          options: options("registration", registrations),
        },
      ]}
      toggles={[{ key: "gone", label: t("list.gone") }]}
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, again)}
      empty={{ title: t("list.empty"), hint: t("list.emptyHint") }}
    />
  );
}

/** Residents as they are shown here; null where a condition speaks of households alone. */
const conditionsOf = (residents: ReturnType<typeof residentFilterOf>) => residents && { residents };

function useDoors(place: string | undefined) {
  const [{ data }] = useQuery({
    query: DoorsQuery,
    variables: { community: place ?? "" },
    pause: place === undefined,
  });
  return data?.community?.buildings ?? [];
}

/** How many live there, what was just done, and the way to move somebody in. */
function Above({ me, place }: { me: Me | null; place: string | undefined }): ReactNode {
  const { t } = useTranslation("people");
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<HouseholdRow | null>(null);
  const keeps = me !== null && keepsLedger(me.roles);
  return (
    <div className="people-above">
      <PopulationPanel place={place} />
      <div role="status" className={done ? "people-done" : "visually-hidden"}>
        {done && <MovedIn household={done} />}
      </div>
      {keeps && (
        <Button
          type="primary"
          onClick={() => {
            setDone(null);
            setOpen(true);
          }}
        >
          {t("moveIn.title")}
        </Button>
      )}
      {keeps && open && (
        <MoveInDrawer
          me={me}
          place={place}
          onClose={() => setOpen(false)}
          onDone={(household) => {
            setOpen(false);
            setDone(household);
          }}
        />
      )}
    </div>
  );
}

function MovedIn({ household }: { household: HouseholdRow }): ReactNode {
  const { t } = useTranslation("people");
  const door = useDoorWords()(household.dwelling);
  const vacant = household.tenure === "VACANT";
  return (
    <>
      {vacant ? t("moveIn.doneVacant", { door }) : t("moveIn.done", { door, count: household.residentCount })}{" "}
      <Link to="/households/$id" params={{ id: household.id }}>
        {t("moveIn.look")}
      </Link>
    </>
  );
}

function useColumns(): readonly Column<HouseholdRow>[] {
  const { t } = useTranslation("people");
  const door = useDoorWords();
  const day = useDayWords();
  return useMemo(
    () => [
      {
        key: "door",
        title: t("column.door"),
        onCard: "title",
        render: (row) => (
          <Link to="/households/$id" params={{ id: row.id }}>
            {door(row.dwelling)}
          </Link>
        ),
      },
      {
        key: "head",
        title: t("column.head"),
        width: "18%",
        onCard: "line",
        render: (row) =>
          row.headName ?? (
            <span className="people-none">{t(row.tenure === "VACANT" ? "list.nobody" : "list.noHead")}</span>
          ),
      },
      {
        key: "people",
        title: t("column.people"),
        width: "12%",
        onCard: "line",
        render: (row) => (row.tenure === "VACANT" ? "" : t("list.people", { count: row.residentCount })),
      },
      {
        key: "tenure",
        title: t("field.tenure"),
        width: "14%",
        onCard: "head",
        render: (row) => t(`tenure.${row.tenure}`),
      },
      {
        key: "registration",
        title: t("field.registration"),
        width: "14%",
        onCard: "head",
        render: (row) => (row.registration === null ? "" : t(`registration.${row.registration}`)),
      },
      {
        key: "since",
        title: t("column.since"),
        width: "19%",
        onCard: "hidden",
        render: (row) =>
          row.movedOut === null
            ? day(row.movedIn)
            : t("list.fromTo", { from: day(row.movedIn), to: day(row.movedOut) }),
      },
    ],
    [t, door, day],
  );
}
