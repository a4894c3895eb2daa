import { Select, type SelectProps } from "antd";
import { type ReactNode, useEffect, useState } from "react";

export interface SearchOption {
  readonly value: string;
  readonly label: string;
  /** Heading the option stands under. */
  readonly group?: string;
}

interface SearchSelectProps<Value extends string | string[]> {
  readonly id?: string;
  readonly multiple?: boolean;
  readonly placeholder: string;
  readonly noMatch: string;
  readonly options: readonly SearchOption[];
  readonly loading: boolean;
  /** Asks for options that match, a short while after the last key. */
  readonly onSearch: (text: string) => void;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
}

/** Picks from a list too long to show whole: the API searches. Given to an antd `Form.Item`, which adds id and value. */
export function SearchSelect<Value extends string | string[]>(props: SearchSelectProps<Value>): ReactNode {
  const { multiple, options, loading, onSearch, noMatch, ...rest } = props;
  const [text, setText] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), 250);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <Select<Value>
      {...rest}
      {...(multiple && { mode: "multiple" as const })}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      onOpenChange={(open) => {
        if (!open) setText("");
      }}
      options={grouped(options)}
      loading={loading}
      notFoundContent={loading ? null : noMatch}
      style={{ width: "100%" }}
    />
  );
}

function grouped(options: readonly SearchOption[]): NonNullable<SelectProps["options"]> {
  const groups = new Map<string, SearchOption[]>();
  for (const option of options) {
    const group = groups.get(option.group ?? "") ?? [];
    group.push(option);
    groups.set(option.group ?? "", group);
  }
  const plain = (group: SearchOption[]) => group.map(({ value, label }) => ({ value, label }));
  const shown: NonNullable<SelectProps["options"]> = [];
  for (const [label, group] of groups) {
    if (label === "") shown.push(...plain(group));
    else shown.push({ label, title: label, options: plain(group) });
  }
  return shown;
}
