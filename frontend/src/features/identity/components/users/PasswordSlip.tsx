import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HandOver } from "@/components/hand-over/HandOver";
import type { Handed } from "./UserForms";

/** The one-time password of a login, to be handed over with what else is typed to log in. */
export function PasswordSlip({ handed, onClose }: { handed: Handed; onClose: () => void }): ReactNode {
  const { t } = useTranslation("users");
  const { name, username, password } = handed;
  return (
    <HandOver
      title={t("hand.title", { name })}
      once={t("hand.once")}
      lost={password === null ? t("hand.lost") : null}
      slip={{ name: t("hand.slip"), heading: t("hand.paperTitle") }}
      lines={[
        { term: t("field.name"), value: name, onPaper: true },
        { term: t("hand.address"), value: window.location.host },
        { term: t("field.username"), value: username, typed: true, testId: "username" },
      ]}
      secret={{ term: t("hand.password"), value: password ?? "", typed: true, testId: "one-time-password" }}
      copy={t("hand.copy")}
      print={t("hand.print")}
      next={t("hand.next")}
      onClose={onClose}
    />
  );
}
