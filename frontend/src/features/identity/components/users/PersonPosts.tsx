import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/features/identity/me";
import type { PostRow } from "@/features/identity/postQueries";
import { ActionButtons } from "./ActionButtons";
import { isSelf } from "./pickers";
import { AppointForm, EndForm, SubstituteForm } from "./PostForms";
import { Substitutes } from "./PostList";
import { usePlaceWords, useTermWords } from "./usersWords";

interface PersonPostsProps {
  readonly me: Me;
  readonly person: { readonly id: string; readonly name: string };
  readonly posts: readonly PostRow[];
  /** Whether there are more than these. */
  readonly more: boolean;
  readonly again: () => void;
}

type Open = { readonly form: "APPOINT" } | { readonly form: "END" | "SUBSTITUTE"; readonly id: string };

/** What somebody does where: now, soon and before; and giving, ending and having it stood in for. */
export function PersonPosts({ me, person, posts, more, again }: PersonPostsProps): ReactNode {
  const { t } = useTranslation("users");
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState("");
  const running = posts.filter(({ holding }) => holding !== "ENDED");
  const ended = posts.filter(({ holding }) => holding === "ENDED");
  // From the page as it is now: after somebody else was faster the form sees the new version.
  const sheet = open && open.form !== "APPOINT" ? posts.find(({ id }) => id === open.id) : undefined;
  const begin = (next: Open) => {
    setDone("");
    setOpen(next);
  };
  const form = {
    again,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setDone(words);
      again();
    },
  };
  return (
    <section className="users-panel" aria-labelledby="posts-heading">
      <h2 id="posts-heading">{t("person.posts")}</h2>
      <p role="status" className={done === "" ? "visually-hidden" : "users-done"}>
        {done}
      </p>
      {running.length === 0 ? (
        <p className="users-quiet">{t("person.noPosts")}</p>
      ) : (
        <ul className="users-posts">
          {running.map((post) => (
            <PostLine key={post.id} post={post} onOpen={begin} />
          ))}
        </ul>
      )}
      {isSelf(me, posts) ? (
        <p className="users-quiet">{t("refusal.YOURSELF")}</p>
      ) : (
        <div>
          <Button onClick={() => begin({ form: "APPOINT" })}>{t("appoint.another")}</Button>
        </div>
      )}
      {ended.length > 0 && (
        <details className="users-former">
          <summary>{t("person.former", { count: ended.length })}</summary>
          <ul className="users-posts">
            {ended.map((post) => (
              <PostLine key={post.id} post={post} />
            ))}
          </ul>
        </details>
      )}
      {more && <p className="users-quiet">{t("person.more", { count: posts.length })}</p>}
      {open?.form === "APPOINT" && <AppointForm {...form} me={me} person={person} />}
      {open?.form === "END" && sheet && <EndForm {...form} sheet={sheet} />}
      {open?.form === "SUBSTITUTE" && sheet && <SubstituteForm {...form} sheet={sheet} />}
    </section>
  );
}

/** One post; what has ended is told and no more. */
function PostLine({ post, onOpen }: { post: PostRow; onOpen?: (open: Open) => void }): ReactNode {
  const { t } = useTranslation(["users", "identity"]);
  const place = usePlaceWords();
  const term = useTermWords();
  const { validFrom, validTo, role } = post.post;
  return (
    <li>
      <div>
        <b>{t(`identity:role.${role}`)}</b> {place(post.post, post.unit)}
        <div className="users-quiet">
          {post.holding === "COMING" && <span className="users-flag">{t("holding.COMING")}</span>}
          {post.calledOff ? t("holding.calledOff") : term(validFrom, validTo)}
        </div>
        <Substitutes row={post} />
      </div>
      {onOpen && (
        <ActionButtons
          actions={post.availableActions}
          label={(action) =>
            action === "END" && post.holding === "COMING" ? t("end.callOff") : t(`action.${action}`)
          }
          onOpen={(form) => onOpen({ form, id: post.id })}
        />
      )}
    </li>
  );
}
