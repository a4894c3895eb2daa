import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { BusyButton } from "@/components/phone/BusyButton";
import { useSession } from "@/lib/session/SessionContext";

/** What is one's own needs a login; comes back to `returnTo`. */
export function SignInFirst({ returnTo }: { returnTo: string }): ReactNode {
  const { t } = useTranslation("household");
  const session = useSession();
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    // The browser leaves; when the identity server does not answer it stays, and so does the button.
    session.signIn(returnTo).catch(() => setLeaving(false));
  };
  return (
    <>
      <p className="notice">{t("signIn.hint")}</p>
      <div className="foot">
        <BusyButton busy={leaving} words={t("signIn.go")} busyWords={t("signIn.leaving")} onPress={leave} />
      </div>
    </>
  );
}
