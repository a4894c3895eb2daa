import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CommunitySearch } from "./CommunitySearch";
import { CommunityWalk } from "./CommunityWalk";
import "./pick-community.css";

interface PickCommunityProps {
  /** Id of the field that takes the focus. */
  readonly id: string;
  readonly onChoose: (code: string) => void;
  /** What else may be chosen, as buttons. */
  readonly children?: ReactNode;
}

/** A community: by name, or level by level. */
export function PickCommunity({ id, onChoose, children }: PickCommunityProps): ReactNode {
  const { t } = useTranslation("territory");
  const [walking, setWalking] = useState(false);
  return (
    <div className="pick-community">
      {walking ? (
        <CommunityWalk
          id={id}
          wrong={null}
          chosen={null}
          onChoose={(community) => community && onChoose(community.code)}
        />
      ) : (
        <CommunitySearch id={id} wrong={null} onChoose={({ code }) => onChoose(code)} />
      )}
      <div>
        <button type="button" className="button quiet" onClick={() => setWalking(!walking)}>
          {t(walking ? "search" : "walk")}
        </button>
        {children}
      </div>
    </div>
  );
}
