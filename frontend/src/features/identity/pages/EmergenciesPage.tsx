import { getRouteApi } from "@tanstack/react-router";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { type Column, PAGE_SIZE } from "@/components/list-page/listPage";
import { listAnswer } from "@/components/list-page/listAnswer";
import { ListPage } from "@/components/list-page/ListPage";
import { useNow } from "@/lib/time/useNow";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { CloseEmergencyButton } from "../components/emergencies/CloseEmergencyButton";
import { OpenForm, ReviewForm } from "../components/emergencies/EmergencyForms";
import { EmergenciesQuery, type Emergency, emergencyChange } from "../emergencyQueries";
import { useMe } from "../me";
import {
  emergencyFilterOf,
  emergencyStates,
  minutesLeft,
  opensEmergencies,
  readEmergencySearch,
  reviewStates,
} from "../policies/emergencies";
import "../components/emergencies/emergencies.css";

const route = getRouteApi("/staff/emergencies");

/** Communities opened in an emergency: one's own, and all of the county for who looks after them. */
export function EmergenciesPage(): ReactNode {
  const { t } = useTranslation("emergencies");
  // Read once more: the router keeps what the address says beside what was understood of it.
  const search = readEmergencySearch({ ...route.useSearch() });
  const navigate = route.useNavigate();
  const me = useMe();
  const [opening, setOpening] = useState(false);
  const [reviewed, setReviewed] = useState<string | null>(null);
  const [done, setDone] = useState("");
  const [{ data, error, fetching }, ask] = useQuery({
    query: EmergenciesQuery,
    variables: { filter: emergencyFilterOf(search), first: PAGE_SIZE, after: search.after ?? null },
    requestPolicy: "cache-and-network",
    context: emergencyChange,
  });
  const again = () => ask({ requestPolicy: "network-only" });
  const found = data?.breakGlasses;
  const underReview = found?.nodes.find(({ id }) => id === reviewed);
  const columns = useColumns(again, (id) => {
    setDone("");
    setReviewed(id);
  });
  const form = {
    again,
    onClose: () => {
      setOpening(false);
      setReviewed(null);
    },
    onDone: (words: string) => {
      setOpening(false);
      setReviewed(null);
      setDone(words);
      again();
    },
  };
  return (
    <>
      <ListPage<Emergency>
        title={t("title")}
        measure="TIME"
        columns={columns}
        rowKey={({ id }) => id}
        above={
          <div className="emergency-above">
            {me && opensEmergencies(me.roles) && (
              <Button
                danger
                onClick={() => {
                  setDone("");
                  setOpening(true);
                }}
              >
                {t("open.title")}
              </Button>
            )}
            <p role="status" className={done === "" ? "visually-hidden" : "emergency-done"}>
              {done}
            </p>
          </div>
        }
        search={{ ...search }}
        onSearch={(raw) => void navigate({ search: readEmergencySearch({ ...raw }) })}
        choices={[
          {
            key: "state",
            label: t("field.state"),
            single: true,
            options: emergencyStates.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            key: "reviewed",
            label: t("field.verdict"),
            single: true,
            options: reviewStates.map((value) => ({ value, label: t(`reviewed.${value}`) })),
          },
        ]}
        sorts={[]}
        answer={{ ...listAnswer(found, { error, fetching }, ask), retry: again }}
        empty={{ title: t("empty"), hint: t("emptyHint") }}
      />
      {opening && me && <OpenForm {...form} me={me} />}
      {underReview && <ReviewForm {...form} emergency={underReview} />}
    </>
  );
}

function useColumns(again: () => void, onReview: (id: string) => void): readonly Column<Emergency>[] {
  const { t } = useTranslation(["emergencies", "identity"]);
  const time = useTimeWords();
  return useMemo(
    () => [
      {
        key: "community",
        title: t("field.community"),
        width: "16%",
        onCard: "title",
        render: ({ community }) => community.name,
      },
      {
        key: "who",
        title: t("field.who"),
        width: "13%",
        onCard: "line",
        render: ({ openedBy, role }) => (
          <>
            {openedBy.name}
            {role !== null && <div className="emergency-quiet">{t(`identity:role.${role}`)}</div>}
          </>
        ),
      },
      {
        key: "at",
        title: t("field.openedAt"),
        width: "15%",
        onCard: "head",
        render: ({ openedAt }) => <time dateTime={openedAt}>{time.moment(openedAt)}</time>,
      },
      {
        key: "reason",
        title: t("field.reason"),
        onCard: "line",
        render: ({ reason }) => reason ?? <span className="emergency-quiet">{t("deleted")}</span>,
      },
      {
        key: "state",
        title: t("field.state"),
        width: "20%",
        onCard: "line",
        render: (row) => <State row={row} />,
      },
      {
        key: "acts",
        title: t("field.acts"),
        width: "12%",
        onCard: "line",
        render: (row) => <Acts row={row} again={again} onReview={onReview} />,
      },
    ],
    [t, time, again, onReview],
  );
}

/** Whether it can be read still, and what the county says of it. */
function State({ row }: { row: Emergency }): ReactNode {
  const { t } = useTranslation("emergencies");
  const now = useNow();
  const minutes = row.state === "OPEN" ? minutesLeft(row.endsAt, now) : 0;
  return (
    <>
      <div>{minutes > 0 ? t("left", { count: minutes }) : t("state.ENDED")}</div>
      <div className="emergency-quiet">
        {row.verdict === null ? t("reviewed.NO") : t(`verdict.${row.verdict}`)}
        {row.reviewWords !== null && `${t("colon")}${row.reviewWords}`}
      </div>
    </>
  );
}

interface ActsProps {
  readonly row: Emergency;
  readonly again: () => void;
  readonly onReview: (id: string) => void;
}

/** What the reader may do about it now, from `availableActions` and nothing else. */
function Acts({ row, again, onReview }: ActsProps): ReactNode {
  const { t } = useTranslation("emergencies");
  const may = (name: string) =>
    row.availableActions.some(({ action, available }) => action === name && available);
  return (
    <div className="emergency-acts">
      {may("CLOSE") && <CloseEmergencyButton emergency={row} again={again} />}
      {may("REVIEW") && <Button onClick={() => onReview(row.id)}>{t("review.title")}</Button>}
    </div>
  );
}
