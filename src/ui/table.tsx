import type { Child } from 'hono/jsx'

export type TableProps = {
  caption: string
  /** The first names what a row is about. */
  columns: readonly string[]
  /** As many cells as there are columns; the first is the row's own name. */
  rows: readonly (readonly Child[])[]
}

/** A real table. On a phone each row is a card, its columns' names repeated; then the heads are gone, so nothing is read twice. */
export function Table({ caption, columns, rows }: TableProps) {
  return (
    <table class="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td>
                <span class="table-label">{columns[index + 1]}</span>
                <span class="table-cell">{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
