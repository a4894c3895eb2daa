import { Form, Input } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Client, useClient } from "urql";
import { ActForm } from "@/components/act-form/ActForm";
import type { Sent } from "@/components/act-form/useAct";
import { BuildingClose, BuildingRename, EstateClose, EstateRename } from "@/features/territory/placeQueries";
import { useProblemWords } from "@/lib/faults/useProblemWords";
import { act } from "@/lib/graphql/act";

/** What is renamed or closed. */
export interface KeptPlace {
  readonly kind: "estate" | "building";
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

interface PlaceDrawerProps {
  readonly place: KeptPlace;
  /** What was done, in words. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
  readonly again: () => void;
}

const MOST = 40;

/** Gives an estate or a building another name; the old one stays in its history. */
export function RenameDrawer({ place, onDone, onClose, again }: PlaceDrawerProps): ReactNode {
  const { t } = useTranslation("places");
  const words = useRefusalWords();
  const client = useClient();
  return (
    <ActForm<{ name: string }>
      title={t("rename.title", { name: place.name })}
      submit={t("rename.submit")}
      version={place.version}
      fields={["name"]}
      initial={{ name: place.name }}
      words={words}
      send={({ name }, sent) => rename(client, place, name.trim(), sent)}
      onDone={({ name }) => onDone(t("rename.done", { from: place.name, to: name.trim() }))}
      onClose={onClose}
      again={again}
    >
      <p>{t("rename.hint")}</p>
      <Form.Item
        name="name"
        label={t("rename.name")}
        rules={[
          { required: true, whitespace: true, message: t("rename.missing") },
          {
            validator: (_, typed?: string) =>
              typed?.trim() === place.name ? Promise.reject(new Error(t("rename.same"))) : Promise.resolve(),
          },
        ]}
        validateTrigger="onBlur"
      >
        <Input maxLength={MOST} autoComplete="off" />
      </Form.Item>
    </ActForm>
  );
}

interface CloseDrawerProps extends PlaceDrawerProps {
  /** Of an estate: the buildings that close with it. */
  readonly buildings: number;
}

/** Closes an estate or a building for good, and says beforehand what that means. */
export function CloseDrawer({ place, buildings, onDone, onClose, again }: CloseDrawerProps): ReactNode {
  const { t } = useTranslation("places");
  const words = useRefusalWords();
  const client = useClient();
  return (
    <ActForm<object>
      title={t("close.title", { name: place.name })}
      submit={t("close.submit")}
      danger
      version={place.version}
      words={words}
      send={(_, sent) => close(client, place, sent)}
      onDone={() => onDone(t("close.done", { name: place.name }))}
      onClose={onClose}
      again={again}
    >
      <div className="act-notice act-notice-bad">
        <b>{t("close.final")}</b>
        <ul className="place-consequences">
          {buildings > 0 && <li>{t("close.buildings", { count: buildings })}</li>}
          <li>{t("close.new")}</li>
          <li>{t("close.points")}</li>
          <li>{t("close.stays")}</li>
        </ul>
      </div>
      <p>{t("close.only")}</p>
    </ActForm>
  );
}

function rename(client: Client, { kind, id }: KeptPlace, name: string, sent: Sent) {
  const variables = { id, input: { name, ...sent } };
  return kind === "estate"
    ? act(client, EstateRename, variables, ({ estateRename }) => estateRename)
    : act(client, BuildingRename, variables, ({ buildingRename }) => buildingRename);
}

function close(client: Client, { kind, id }: KeptPlace, sent: Sent) {
  const variables = { id, input: sent };
  return kind === "estate"
    ? act(client, EstateClose, variables, ({ estateClose }) => estateClose)
    : act(client, BuildingClose, variables, ({ buildingClose }) => buildingClose);
}

/** Why something was refused, in the words of places, else in those of the house. */
function useRefusalWords(): (code: string) => string {
  const { t, i18n } = useTranslation("places");
  const house = useProblemWords();
  return (code) =>
    i18n.exists(`refusal.${code}`, { ns: "places" }) ? t(`refusal.${code}` as "refusal.CLOSED") : house(code);
}
