import { Icon } from '#ui/icon.tsx'
import { colours, sheet } from '../../rules/drawing.ts'
import type { FamilyText } from '../../text/family/text-for.ts'

type DrawPadProps = { text: FamilyText; name: string; drawn: string }

/** A sheet to draw on; it comes with script. Whoever cannot draw, or will not, has words. */
export function DrawPad({ text: { child }, name, drawn }: DrawPadProps) {
  return (
    <draw-pad hidden data-lines={String(sheet.mostLines)} data-places={String(sheet.mostPlaces)}>
      <fieldset class="field">
        <legend>{child.draw}</legend>
        <div class="draw-colours">
          {colours.map((colour, index) => (
            <label>
              <input type="radio" name={`${name}-farge`} value={colour} checked={index === 0} autocomplete="off" />
              <span class="ds-sr-only">{child.colours[colour]}</span>
              <span class="draw-colour" data-colour={colour} aria-hidden="true" />
            </label>
          ))}
        </div>
        <svg class="drawing" viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={child.sheet} />
        <p class="actions">
          <button class="ds-button" data-variant="tertiary" type="button" data-act="undo">
            <Icon name="arrow-left" /> {child.undo}
          </button>
          <button class="ds-button" data-variant="tertiary" type="button" data-act="clear">
            {child.clear}
          </button>
        </p>
        <input type="hidden" name={name} value={drawn} autocomplete="off" />
      </fieldset>
    </draw-pad>
  )
}
