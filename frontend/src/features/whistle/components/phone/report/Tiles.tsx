import { type ReactNode, useId } from "react";
import { Icon, type IconName } from "@/components/icons/Icon";
import { Wrong } from "@/components/phone/Field";
import "../kinds.css";
import "../tiles.css";

interface Tile<Value extends string> {
  readonly value: Value;
  readonly name: string;
  readonly text: string;
  readonly icon?: IconName;
}

interface TilesProps<Value extends string> {
  /** Id of the first radio, which stands for the group when it is wrong. */
  readonly id: string;
  readonly legend: string;
  readonly tiles: readonly Tile<Value>[];
  readonly value: Value | null;
  readonly wrong: string | null;
  readonly columns: 1 | 2;
  readonly onChange: (value: Value) => void;
}

/** Large radio buttons: one word, what it means, its colour and icon; the chosen one carries a tick. */
export function Tiles<Value extends string>(props: TilesProps<Value>): ReactNode {
  const { id, legend, tiles, value, wrong, columns, onChange } = props;
  const group = useId();
  return (
    <fieldset className="tiles-field">
      <legend className="visually-hidden">{legend}</legend>
      <div className="tiles" data-columns={columns}>
        {tiles.map((tile, place) => (
          <div
            key={tile.value}
            className="tile"
            data-kind={tile.value}
            data-chosen={value === tile.value || undefined}
          >
            <input
              type="radio"
              id={place === 0 ? id : `${id}-${tile.value}`}
              name={group}
              checked={value === tile.value}
              onChange={() => onChange(tile.value)}
              aria-labelledby={`${group}-${tile.value}`}
              aria-describedby={`${group}-${tile.value}-text${wrong === null ? "" : ` ${group}-wrong`}`}
            />
            <span className="tile-name">
              {tile.icon && <Icon name={tile.icon} size={26} />}
              <b id={`${group}-${tile.value}`}>{tile.name}</b>
              <span className="tile-tick">{value === tile.value && <Icon name="done" size={24} />}</span>
            </span>
            <small id={`${group}-${tile.value}-text`}>{tile.text}</small>
          </div>
        ))}
      </div>
      <Wrong id={`${group}-wrong`}>{wrong}</Wrong>
    </fieldset>
  );
}
