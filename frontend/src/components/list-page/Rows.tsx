import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { AfterAWhile } from "../waiting/Waiting";
import type { Column } from "./listPage";

interface RowsProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly urgent?: (row: Row) => boolean;
}

/** A table; narrow screens show each row as a card by style alone, so that there is one text for every reader. */
export function Rows<Row>({ caption, columns, rows, rowKey, urgent }: RowsProps<Row>): ReactNode {
  return (
    <table className="list-table">
      <caption className="visually-hidden">{caption}</caption>
      <Heads columns={columns} />
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} data-row="" className={urgent?.(row) ? "list-urgent" : undefined}>
            {columns.map((column) => (
              <td key={column.key} className={`on-card-${column.onCard ?? "line"}`} data-title={column.title}>
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Heads<Row>({ columns }: { columns: readonly Column<Row>[] }): ReactNode {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col
            key={column.key}
            className={`on-card-${column.onCard ?? "line"}`}
            style={column.width === undefined ? undefined : { width: column.width }}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={`on-card-${column.onCard ?? "line"}`}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The table's shape before its rows are known; painted only when the wait is felt. */
export function RowsSkeleton<Row>({ columns }: { columns: readonly Column<Row>[] }): ReactNode {
  const { t } = useTranslation("common");
  return (
    <div className="list-skeleton">
      <AfterAWhile>
        <p className="visually-hidden" role="status">
          {t("action.loading")}
        </p>
        <table className="list-table" aria-hidden="true">
          <Heads columns={columns} />
          <tbody>
            {Array.from({ length: 8 }, (_, row) => (
              <tr key={row}>
                {columns.map((column) => (
                  <td key={column.key} className={`on-card-${column.onCard ?? "line"}`}>
                    <i className="list-bone" />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </AfterAWhile>
    </div>
  );
}
