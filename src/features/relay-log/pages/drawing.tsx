import { pathOf, sheet, type Drawing } from '../rules/drawing.ts'

export type DrawingProps = { readonly drawing: Drawing; readonly label: string }

/** What a child drew, on white paper in every theme: the colours are the child's. */
export function DrawingPicture({ drawing, label }: DrawingProps) {
  return (
    <svg class="drawing" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {drawing.map((line) => (
        <path data-colour={line.colour} d={pathOf(line)} />
      ))}
    </svg>
  )
}
