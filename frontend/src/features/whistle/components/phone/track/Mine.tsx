import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import { FaultNotice } from "@/components/fault-notice/FaultNotice";
import { SkeletonLines } from "@/components/waiting/Waiting";
import { faultOf } from "@/lib/faults/fault";
import type { ResultOf } from "@/lib/graphql/graphql";
import { KindMark } from "../KindMark";
import { OwnStory } from "./OwnStory";
import { MineQuery } from "./trackQuery";
import "./mine.css";

type Line = ResultOf<typeof MineQuery>["whistles"]["nodes"][number];

/** One whistle of the list; its story is asked for when it is opened. */
function Own({ line, open }: { line: Line; open: boolean }): ReactNode {
  const { t } = useTranslation("phone");
  const [opened, setOpened] = useState(open);
  return (
    <details className="own" open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <b>{line.title}</b>
        <span className="own-line">
          <KindMark kind={line.kind} />
          {t(`state.${line.state}`)}
        </span>
      </summary>
      {opened && <OwnStory number={line.number} />}
    </details>
  );
}

/** Ten whistles from a cursor on, and after them the next ten when asked for. */
function Page({ after, first }: { after: string | null; first: boolean }): ReactNode {
  const { t } = useTranslation("phone");
  const [more, setMore] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({
    query: MineQuery,
    variables: { after },
    requestPolicy: "cache-and-network",
  });
  if (error && !fetching)
    return <FaultNotice fault={faultOf(error)} onRetry={() => ask({ requestPolicy: "network-only" })} />;
  if (!data) return <SkeletonLines lines={4} height={200} />;
  const { nodes, pageInfo } = data.whistles;
  if (first && nodes.length === 0) return <p className="notice">{t("track.mineNone")}</p>;
  return (
    <>
      {nodes.map((line, place) => (
        <Own key={line.id} line={line} open={first && place === 0} />
      ))}
      {pageInfo.hasNextPage &&
        (more ? (
          <Page after={pageInfo.endCursor} first={false} />
        ) : (
          <button type="button" className="button" onClick={() => setMore(true)}>
            {t("track.more")}
          </button>
        ))}
    </>
  );
}

/** Those who are logged in need no code: all they have blown, newest first. */
export function Mine(): ReactNode {
  const { t } = useTranslation("phone");
  return (
    <section className="mine">
      <h2>{t("track.mine")}</h2>
      <Page after={null} first />
    </section>
  );
}
