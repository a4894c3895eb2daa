import { Button, Form, Select } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useClient, useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import type { Me } from "@/features/identity/me";
import { act } from "@/lib/graphql/act";
import {
  EndReport,
  RegisterReport,
  type ReportRow,
  ReportsQuery,
} from "@/features/organisation/reportQueries";
import {
  type OrganisationSearch,
  type Place,
  runs,
} from "@/features/organisation/policies/organisationSearch";
import { OrganisationForm } from "../OrganisationForm";
import { ChoiceField, DayField, TextField } from "@/components/act-form/fields";
import { OrganisationSelect } from "../OrganisationSelect";
import { useDayWords, useNames } from "../words";
import { today } from "@/features/organisation/policies/today";
import type { FormProps } from "./OrganisationForms";

interface ReportsViewProps {
  readonly me: Me;
  readonly community: Place;
  readonly search: OrganisationSearch;
  readonly onSearch: (search: OrganisationSearch) => void;
  readonly tabs: ReactNode;
}

/** 双报到: resident units and Party members in service elsewhere, and what they can do. */
export function ReportsView({ me, community, search, onSearch, tabs }: ReportsViewProps): ReactNode {
  const { t } = useTranslation("organisation");
  const [registering, setRegistering] = useState(false);
  const [ending, setEnding] = useState<ReportRow | null>(null);
  const [done, setDone] = useState("");
  const [{ data, error, fetching }, ask] = useQuery({
    query: ReportsQuery,
    variables: {
      community: community.code,
      skill: search.q ?? null,
      current: !search.ended,
      first: PAGE_SIZE,
      after: search.after ?? null,
    },
    requestPolicy: "cache-and-network",
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const columns = useColumns(runs(me) ? setEnding : null);
  const found = data?.dutyReports;
  const finished = (words: string) => {
    setRegistering(false);
    setEnding(null);
    setDone(words);
    again();
  };
  return (
    <>
      <ListPage<ReportRow>
        title={t("report.title", { place: community.name })}
        measure="ONE"
        columns={columns}
        rowKey={(row) => row.id}
        above={
          <>
            {tabs}
            <p role="status" className={done === "" ? "visually-hidden" : "bodies-done"}>
              {done}
            </p>
            {runs(me) && (
              <div className="bodies-acts">
                <Button type="primary" onClick={() => setRegistering(true)}>
                  {t("report.register")}
                </Button>
              </div>
            )}
          </>
        }
        search={{
          ...(search.q && { q: search.q }),
          ...(search.ended && { ended: search.ended }),
          ...(search.after && { after: search.after }),
        }}
        onSearch={(raw) =>
          onSearch({
            tab: "REPORTS",
            place: search.place,
            q: raw.q,
            ended: raw.ended === true ? true : undefined,
            after: raw.after,
          })
        }
        searchLabel={t("report.search")}
        choices={[]}
        toggles={[{ key: "ended", label: t("report.gone") }]}
        sorts={[]}
        answer={{ ...listAnswer(found, { error, fetching }, ask), retry: again }}
        empty={{ title: t("report.empty"), hint: t("report.emptyHint") }}
      />
      {registering && (
        <RegisterForm
          community={community}
          again={again}
          onClose={() => setRegistering(false)}
          onDone={() => finished(t("report.registered"))}
        />
      )}
      {ending && (
        <EndReportForm
          report={found?.nodes.find(({ id }) => id === ending.id) ?? ending}
          again={again}
          onClose={() => setEnding(null)}
          onDone={() => finished(t("report.ended"))}
        />
      )}
    </>
  );
}

function useColumns(onEnd: ((row: ReportRow) => void) | null): readonly Column<ReportRow>[] {
  const { t } = useTranslation("organisation");
  const day = useDayWords();
  const names = useNames();
  return useMemo(
    () => [
      {
        key: "who",
        title: t("report.who"),
        onCard: "title",
        render: (row) =>
          row.organisation?.name ?? t("report.memberOf", { name: row.name, employer: row.employer }),
      },
      {
        key: "skills",
        title: t("report.skills"),
        width: "38%",
        onCard: "line",
        render: (row) => names(row.skills),
      },
      {
        key: "since",
        title: t("report.since"),
        width: "20%",
        onCard: "line",
        render: (row) =>
          row.validTo === null
            ? t("duty.since", { day: day(row.validFrom) })
            : t("duty.fromTo", { from: day(row.validFrom), to: day(row.validTo) }),
      },
      ...(onEnd
        ? [
            {
              key: "acts",
              title: t("report.acts"),
              width: "10%",
              onCard: "line" as const,
              render: (row: ReportRow) =>
                row.validTo === null && (
                  <Button size="small" onClick={() => onEnd(row)}>
                    {t("report.end")}
                  </Button>
                ),
            },
          ]
        : []),
    ],
    [t, day, names, onEnd],
  );
}

interface RegisterValues {
  readonly kind: "UNIT" | "MEMBER";
  readonly organisation?: string;
  readonly name?: string;
  readonly employer?: string;
  readonly skills: string[];
  readonly validFrom: string;
}

function RegisterForm({ community, ...rest }: FormProps & { readonly community: Place }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<RegisterValues>
      {...rest}
      title={t("report.register")}
      submit={t("report.registerNow")}
      version={0}
      fields={["organisation", "name", "employer", "skills", "validFrom"]}
      initial={{ kind: "UNIT", validFrom: today() }}
      send={({ kind, organisation, name, employer, skills, validFrom }, { idempotencyKey }) =>
        act(
          client,
          RegisterReport,
          {
            input: {
              community: community.code,
              organisation: kind === "UNIT" ? (organisation ?? null) : null,
              name: kind === "MEMBER" ? (name ?? null) : null,
              employer: kind === "MEMBER" ? (employer ?? null) : null,
              skills,
              validFrom,
              idempotencyKey,
            },
          },
          (data) => data.dutyReportRegister,
        )
      }
    >
      <ChoiceField
        name="kind"
        label={t("report.kind")}
        options={[
          { value: "UNIT", label: t("report.unit") },
          { value: "MEMBER", label: t("report.member") },
        ]}
      />
      <Who community={community} />
      <Form.Item
        name="skills"
        label={t("report.skills")}
        extra={t("report.skillsHint")}
        rules={[{ required: true, message: t("report.skillsMissing") }]}
      >
        <Select mode="tags" maxCount={10} tokenSeparators={["、", "，", ","]} open={false} suffix={null} />
      </Form.Item>
      <DayField name="validFrom" label={t("report.from")} max={today()} />
    </OrganisationForm>
  );
}

function Who({ community }: { community: Place }): ReactNode {
  const { t } = useTranslation(["organisation", "common"]);
  const form = Form.useFormInstance<RegisterValues>();
  const kind = Form.useWatch("kind", form) as RegisterValues["kind"] | undefined;
  return kind === "MEMBER" ? (
    <>
      <TextField name="name" label={t("report.name")} max={40} />
      <TextField name="employer" label={t("report.employer")} max={60} />
    </>
  ) : (
    <Form.Item
      name="organisation"
      label={t("report.unit")}
      rules={[{ required: true, message: t("common:problem.REQUIRED") }]}
    >
      <OrganisationSelect<string>
        county={community.code.slice(0, 6)}
        placeholder={t("form.search")}
        noMatch={t("form.noMatch")}
      />
    </Form.Item>
  );
}

function EndReportForm({ report, ...rest }: FormProps & { readonly report: ReportRow }): ReactNode {
  const { t } = useTranslation("organisation");
  const client = useClient();
  return (
    <OrganisationForm<{ lastDay: string }>
      {...rest}
      title={t("report.endOf", { name: report.organisation?.name ?? report.name })}
      submit={t("report.endNow")}
      danger
      version={report.version}
      fields={["lastDay"]}
      initial={{ lastDay: today() }}
      send={({ lastDay }, sent) =>
        act(client, EndReport, { id: report.id, input: { lastDay, ...sent } }, (data) => data.dutyReportEnd)
      }
    >
      <DayField name="lastDay" label={t("body.lastDay")} min={report.validFrom} max={today()} />
    </OrganisationForm>
  );
}
