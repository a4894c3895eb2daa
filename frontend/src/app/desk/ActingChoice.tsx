import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "@/components/icons/Icon";
import { useActing, useSession } from "@/lib/session/SessionContext";

interface ActingChoiceProps {
  readonly posts: readonly { readonly id: string; readonly words: string }[];
}

/** All of one's posts, or the one to act as from now on in this tab. */
export function ActingChoice({ posts }: ActingChoiceProps): ReactNode {
  const { t } = useTranslation("desk");
  const session = useSession();
  const acting = useActing();
  const choices = [{ id: null, words: t("acting.all") }, ...posts];
  return (
    <ul>
      {choices.map(({ id, words }) => {
        const here = acting.post === id;
        return (
          <li key={id ?? "all"}>
            <button
              type="button"
              className="account-choice"
              aria-pressed={here}
              onClick={() => {
                if (!here) session.actAs(id);
              }}
            >
              <span className="account-mark">{here && <Icon name="done" size={18} />}</span>
              {words}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Tells who acted as a post that it is theirs no longer. */
export function ActingLost(): ReactNode {
  const { t } = useTranslation(["desk", "common"]);
  const session = useSession();
  if (!useActing().lost) return null;
  return (
    <div role="alert" className="acting-lost">
      <p>{t("acting.lost")}</p>
      <button type="button" className="button" onClick={() => session.lossTold()}>
        {t("common:action.close")}
      </button>
    </div>
  );
}
