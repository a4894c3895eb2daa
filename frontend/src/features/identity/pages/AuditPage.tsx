import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, type ConditionChip, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { ExportButton } from "@/features/integration/components/ExportButton";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { AuditEntriesQuery, type AuditRow } from "../auditQueries";
import { AuditDays } from "../components/AuditDays";
import { ChainCheck } from "../components/ChainCheck";
import { useMe } from "../me";
import { auditedCounties } from "../policies/auditedCounties";
import {
  auditFilterOf,
  auditKinds,
  type AuditSearch,
  purposes,
  readAuditSearch,
} from "../policies/auditSearch";
import "./audit.css";

const route = getRouteApi("/staff/audit");

/** Who looked at what and why, in the counties whose trail the reader audits. */
export function AuditPage(): ReactNode {
  const { t } = useTranslation(["audit", "identity"]);
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readAuditSearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const [{ data, error, fetching }, again] = useQuery({
    query: AuditEntriesQuery,
    requestPolicy: "cache-and-network",
    variables: { filter: auditFilterOf(search), first: PAGE_SIZE, after: search.after ?? null },
  });
  const columns = useColumns();
  const found = data?.auditEntries;
  const chips = useChips(search, found?.nodes ?? []);
  const onSearch = (raw: object) => void navigate({ search: readAuditSearch({ ...raw }) });
  return (
    <ListPage<AuditRow>
      title={t("title")}
      measure="ENTRY"
      actions={
        <ExportButton
          roles={me?.roles ?? []}
          offers={[{ list: "AUDIT_ENTRIES", conditions: { auditEntries: auditFilterOf(search) } }]}
        />
      }
      columns={columns}
      rowKey={(row) => row.id}
      above={
        <div className="audit-above">
          {auditedCounties(me).map((county) => (
            <ChainCheck key={county.code} county={county} />
          ))}
          <AuditDays
            key={`${search.from ?? ""}${search.to ?? ""}`}
            search={search}
            onChange={(days) => onSearch({ ...search, ...days, after: undefined })}
          />
        </div>
      }
      search={{ ...search }}
      onSearch={onSearch}
      choices={[
        {
          key: "kind",
          label: t("filter.kind"),
          single: true,
          options: auditKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        },
        {
          key: "purpose",
          label: t("filter.purpose"),
          single: true,
          options: purposes.map((value) => ({ value, label: t(`identity:purpose.${value}`) })),
        },
      ]}
      chips={chips}
      sorts={[]}
      answer={listAnswer(found, { error, fetching }, again)}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}

/** Who and what the list is narrowed to, in words: the address holds ids only. */
function useChips(search: AuditSearch, rows: readonly AuditRow[]): readonly ConditionChip[] {
  const { t } = useTranslation("audit");
  const chips: ConditionChip[] = [];
  if (search.actor !== undefined) {
    const name = rows.find(({ actor }) => actor === search.actor)?.actorName;
    chips.push({ label: t("chip.actor", { name: name ?? t("nobody") }), keys: ["actor"] });
  }
  if (search.thing !== undefined) {
    chips.push({ label: t("chip.thing", { id: shortOf(search.thing) }), keys: ["thing"] });
  }
  return chips;
}

/** Enough of an id to tell two apart at a glance. */
const shortOf = (id: string) => id.slice(-8);

function useColumns(): readonly Column<AuditRow>[] {
  const { t } = useTranslation(["audit", "identity"]);
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "at",
        title: t("column.at"),
        width: "15%",
        onCard: "head",
        render: ({ at }) => (
          <time dateTime={at} className="audit-quiet">
            {time.moment(at)}
          </time>
        ),
      },
      {
        key: "actor",
        title: t("column.actor"),
        width: "17%",
        onCard: "line",
        render: (row) => <Actor row={row} />,
      },
      {
        key: "what",
        title: t("column.what"),
        width: "22%",
        onCard: "line",
        render: (row) => <What row={row} />,
      },
      {
        key: "thing",
        title: t("column.thing"),
        width: "18%",
        onCard: "line",
        render: (row) => <Thing row={row} />,
      },
      {
        key: "purpose",
        title: t("column.purpose"),
        onCard: "line",
        render: ({ purpose, words }) => (
          <>
            {purpose !== null && <div>{t(`identity:purpose.${purpose}`)}</div>}
            {words !== null && <div className="audit-quiet">{words}</div>}
          </>
        ),
      },
    ],
    [t, time],
  );
}

function Actor({ row: { actor, actorName, actorRole } }: { row: AuditRow }): ReactNode {
  const { t } = useTranslation(["audit", "identity"]);
  const name = actorName ?? t("nobody");
  return (
    <>
      {actor === null ? (
        name
      ) : (
        <Link to="/audit" search={(old) => ({ ...readAuditSearch({ ...old }), actor, after: undefined })}>
          {name}
        </Link>
      )}
      {actorRole !== null && <div className="audit-quiet">{t(`identity:role.${actorRole}`)}</div>}
    </>
  );
}

const exportSteps = ["WRITTEN", "DOWNLOADED"] as const;
const exportedLists = ["WHISTLES", "ORDERS", "HOUSEHOLDS", "RESIDENTS", "AUDIT_ENTRIES"] as const;
const knownFields = ["PHONE", "ID_NUMBER", "BIRTH_DATE"] as const;

/** What was done, and the particulars that have words. */
function What({ row: { kind, facts } }: { row: AuditRow }): ReactNode {
  const { t } = useTranslation("audit");
  const told = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  const fields = (told.fields ?? "").split(",");
  const step = exportSteps.find((one) => one === told.step);
  const list = exportedLists.find((one) => one === told.list);
  const exported =
    step && list && t(`exported.${step}`, { list: t(`exported.list.${list}`), count: Number(told.rows) });
  const permission = usePermissionWords(told);
  const shown = knownFields.filter((field) => fields.includes(field)).map((field) => t(`field.${field}`));
  return (
    <>
      <div>{t(`kind.${kind}`)}</div>
      {shown.length > 0 && <div className="audit-quiet">{shown.join(t("and"))}</div>}
      {exported && <div className="audit-quiet">{exported}</div>}
      {permission !== null && <div className="audit-quiet">{permission}</div>}
      {told.way === "SEARCH" && <div className="audit-quiet">{t("bySearch")}</div>}
    </>
  );
}

const postActs = ["APPOINTED", "ENDED", "CALLED_OFF", "SUBSTITUTED"] as const;
const loginChanges = ["CREATED", "DISABLED", "ENABLED", "PASSWORD_RESET"] as const;
const things = ["Resident", "Household", "Export", "Person"] as const;

/** Which permission was changed how: a post at a place, or a login. */
function usePermissionWords(told: Readonly<Record<string, string>>): string | null {
  const { t, i18n } = useTranslation(["audit", "identity"]);
  const login = loginChanges.find((one) => one === told.login);
  if (login) return t(`login.${login}`);
  const act = postActs.find((one) => one === told.act);
  if (!act) return null;
  const role = `role.${(told.role ?? "").toUpperCase().replaceAll("-", "_")}`;
  const named = i18n.exists(role, { ns: "identity" })
    ? t(`identity:${role}` as "identity:role.RESIDENT")
    : "";
  return t(`post.${act}`, { role: named, place: told.place ?? "" });
}

function Thing({ row: { thing, thingType } }: { row: AuditRow }): ReactNode {
  const { t } = useTranslation("audit");
  const known = things.find((one) => one === thingType);
  const type = known ? t(`thing.${known}`) : thingType;
  if (thing === null) return <span className="audit-quiet">{t("thing.deleted", { type })}</span>;
  return (
    <Link
      to="/audit"
      search={(old) => ({ ...readAuditSearch({ ...old }), thing, after: undefined })}
      title={t("thing.whoLooked")}
    >
      {type} {shortOf(thing)}
    </Link>
  );
}
