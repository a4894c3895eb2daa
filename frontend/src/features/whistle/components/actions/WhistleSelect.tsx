import { Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "urql";
import type { WhistleStoryData } from "@/features/whistle/whistleQuery";
import { graphql } from "@/lib/graphql/graphql";

const OpenOfCommunityQuery = graphql(`
  query OpenWhistlesOfCommunity($filter: WhistleFilterInput) {
    whistles(filter: $filter, first: 20) {
      nodes {
        id
        number
        title
        state
      }
    }
  }
`);

interface WhistleSelectProps {
  readonly id?: string;
  readonly whistle: WhistleStoryData;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Another whistle of the same community that is still in hand, found by number or words. */
export function WhistleSelect({ id, whistle, value, onChange }: WhistleSelectProps): ReactNode {
  const { t } = useTranslation("whistle");
  const [typed, setTyped] = useState("");
  const [{ data, fetching }] = useQuery({
    query: OpenOfCommunityQuery,
    variables: {
      filter: { division: whistle.community.code, open: true, text: typed.trim() === "" ? null : typed },
    },
  });
  const others = (data?.whistles.nodes ?? []).filter((one) => one.id !== whistle.id);
  return (
    <Select<string>
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={fetching}
      placeholder={t("list.search")}
      notFoundContent={fetching ? null : t("form.noMatch")}
      options={others.map((one) => ({
        value: one.id,
        label: `${one.number} ${one.title} · ${t(`state.${one.state}`)}`,
      }))}
    />
  );
}
