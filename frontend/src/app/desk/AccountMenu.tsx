import { Link } from "@tanstack/react-router";
import { type FocusEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch, PrintSwitch, ThemeChoices } from "@/components/appearance/switches";
import { Icon } from "@/components/icons/Icon";
import { livesHere, type Me } from "@/features/identity/me";
import { useActing, useSession, useSessionState } from "@/lib/session/SessionContext";
import { ActingChoice } from "./ActingChoice";

/** Who is here, by which posts, and how they want the pages to look. A disclosure, not a menu: it holds settings. */
export function AccountMenu({ me }: { me: Me | null }): ReactNode {
  const { t } = useTranslation(["desk", "identity", "common"]);
  const session = useSession();
  const state = useSessionState();
  const acting = useActing();
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const name = me?.name ?? (state.status === "guest" ? "" : state.name);
  const posts = (me?.posts ?? []).map((post) => ({
    id: post.id,
    words: [placeOf(post), t(`identity:role.${post.role}`)].filter((word) => word !== "").join(" · "),
  }));
  const chosen = posts.find((post) => post.id === acting.post);
  const left = (event: FocusEvent<HTMLDivElement>) => {
    if (event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div
      className="account"
      onBlur={left}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        setOpen(false);
        button.current?.focus();
      }}
      role="presentation"
    >
      {chosen ? (
        <>
          <span className="account-post account-acting">{t("acting.as", { post: chosen.words })}</span>
          <button type="button" className="button account-back" onClick={() => session.actAs(null)}>
            {t("acting.back")}
          </button>
        </>
      ) : (
        <span className="account-post">{posts[0]?.words}</span>
      )}
      <button
        ref={button}
        type="button"
        className="button account-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" size={20} />
        <span>{name}</span>
        <span className="visually-hidden">{t("settings")}</span>
      </button>
      <div id={id} className="account-panel" hidden={!open}>
        {posts.length > 0 && (
          <section>
            <h2>{t("posts")}</h2>
            {posts.length > 1 ? <ActingChoice posts={posts} /> : <p>{posts[0]?.words}</p>}
          </section>
        )}
        <section>
          <h2>{t("common:appearance.theme")}</h2>
          <ThemeChoices />
        </section>
        <section className="account-row">
          <PrintSwitch />
          <LanguageSwitch />
        </section>
        {me && (
          <Link
            to={livesHere(me) ? "/r/household" : "/r/link"}
            className="button account-own"
            preload={false}
          >
            {t(livesHere(me) ? "ownHousehold" : "linkHousehold")}
          </Link>
        )}
        <button type="button" className="button account-leave" onClick={() => void session.signOut()}>
          {t("common:session.signOut")}
        </button>
      </div>
    </div>
  );
}

function placeOf(post: Me["posts"][number]): string {
  return post.organisation?.name ?? post.building?.name ?? post.grid?.name ?? post.division?.name ?? "";
}
