import { QRCodeSVG } from "qrcode.react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HandOver } from "@/components/hand-over/HandOver";
import { useTimeWords } from "@/lib/time/useTimeWords";
import { MakeLinkCode, type MadeLinkCode, send } from "../acts";
import type { ResidentFull } from "../queries";
import { LedgerDrawer } from "./LedgerDrawer";
import { useDoorWords } from "./useLedgerWords";

/** Where a resident enters the code. The code itself stands in no address, which browsers and servers keep. */
const address = () => `${window.location.origin}/r/link`;

interface LinkDrawerProps {
  readonly resident: ResidentFull;
  readonly again: () => void;
  readonly onClose: () => void;
  readonly onDone: (made: MadeLinkCode) => void;
}

/** Makes a code by which a resident's own login becomes theirs: says to whom it may be handed. */
export function LinkDrawer({ resident, again, onClose, onDone }: LinkDrawerProps): ReactNode {
  const { t } = useTranslation("people");
  return (
    <LedgerDrawer<object, MadeLinkCode>
      title={t("action.LINK")}
      submit={t("link.submit")}
      initial={{}}
      fieldsOf={() => []}
      version={resident.version}
      again={again}
      send={(client, _, idempotencyKey) =>
        send(
          client,
          MakeLinkCode,
          { id: resident.id, input: { expectedVersion: resident.version, idempotencyKey } },
          ({ residentLinkCode: { linkCode: done, errors } }) => ({ done, errors }),
        )
      }
      onClose={onClose}
      onDone={onDone}
    >
      <p className="ledger-confirm">{t("link.confirm", { name: resident.name })}</p>
      <p className="ledger-notice">{t("link.notice")}</p>
    </LedgerDrawer>
  );
}

interface LinkSlipProps {
  readonly resident: ResidentFull;
  readonly made: MadeLinkCode;
  readonly onClose: () => void;
}

/** The code, shown once, on a slip for the resident. */
export function LinkSlip({ resident, made, onClose }: LinkSlipProps): ReactNode {
  const { t } = useTranslation("people");
  const time = useTimeWords();
  const door = useDoorWords();
  const { name, household } = resident;
  return (
    <HandOver
      title={t("link.title", { name })}
      once={t("link.once")}
      lost={made.code === null ? t("link.lost") : null}
      slip={{ name: t("link.slip"), heading: t("link.paperTitle") }}
      lines={[
        { term: t("field.name"), value: name, onPaper: true },
        {
          term: t("resident.household"),
          value: `${household.dwelling.community.name} ${door(household.dwelling)}`,
          onPaper: true,
        },
        { term: t("link.address"), value: address().replace(/^https?:\/\//, "") },
        { term: t("link.until"), value: time.moment(made.expiresAt) },
      ]}
      secret={{ term: t("link.code"), value: made.code ?? "", typed: true, testId: "link-code" }}
      copy={t("link.copy")}
      print={t("link.print")}
      next={t("link.next")}
      beside={
        <QRCodeSVG
          className="hand-over-scan"
          value={address()}
          level="M"
          marginSize={4}
          size={120}
          title={t("link.scan")}
        />
      }
      onClose={onClose}
    />
  );
}
