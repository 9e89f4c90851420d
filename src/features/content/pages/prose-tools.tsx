import type { WritingGiven } from '#base/writing-notes.ts'
import type { StudioText } from '../text/text-for.ts'

/** In the order in which they stand; the browser's part knows them by these names, and takes away what cannot be done. */
const tools = [
  ['bold', 'italic'],
  ['heading', 'subheading'],
  ['bullets', 'numbers', 'indent', 'outdent'],
  ['link', 'picture', 'quote', 'table', 'addRow', 'addColumn', 'removeRow', 'removeColumn', 'removeTable'],
  ['undo', 'redo'],
] as const

/** What every text that is written gets around it where script runs: a toolbar, and the way back to the text alone. */
export function ProseTools({ text: { write } }: { text: StudioText }) {
  return (
    <template id="prose-tools">
      <div class="prose-frame" hidden>
        <div class="prose-toolbar" role="toolbar" aria-label={write.tools}>
          {tools.map((group) => (
            <div class="prose-tools">
              {group.map((name) => (
                <button type="button" data-act={name} tabindex={-1}>
                  {write[name]}
                </button>
              ))}
            </div>
          ))}
        </div>
      </div>
      <p class="prose-way">
        <button
          class="ds-button"
          data-variant="tertiary"
          type="button"
          data-plain={write.plain}
          data-text={write.formatted}
        >
          {write.formatted}
        </button>
        <output data-words={write.cannot} data-dropped={write.dropped} />
      </p>
    </template>
  )
}

/** What the browser's part has to know to say of a text what is said of it here. */
export function WritingKnowledge({ text, writing }: { text: StudioText; writing: WritingGiven }) {
  const { language, plainer, known } = writing
  return (
    <template
      id="writing-knowledge"
      data-given={JSON.stringify({ language, plainer, known: [...known] })}
      data-words={JSON.stringify(text.notes)}
    />
  )
}

/** Where a link leads: an item of the model, found by its name, or an address. Opened by script alone; `to` answers what is found. */
export function LinkChoice({ text: { write, links }, to }: { text: StudioText; to: string }) {
  return (
    <dialog
      class="link-choice"
      id="link-choice"
      aria-labelledby="link-choice-title"
      data-to={to}
      data-found={links.found}
    >
      <form action={to} method="get">
        <h2 id="link-choice-title">{write.link}</h2>
        <div class="field">
          <label for="link-choice-q">{links.search}</label>
          <input class="ds-input" id="link-choice-q" type="search" name="q" autocomplete="off" />
        </div>
        <output class="small soft" />
        <ul class="plain" aria-label={links.list} />
        <div class="field">
          <label for="link-choice-address">{write.address}</label>
          <p class="hint" id="link-choice-hint">
            {write.addressHint}
          </p>
          <p class="error" hidden>
            {write.addressFault}
          </p>
          <input
            class="ds-input"
            id="link-choice-address"
            type="text"
            name="address"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="link-choice-hint"
          />
        </div>
        <p class="actions">
          <button class="ds-button" type="submit" value="insert">
            {write.insertLink}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit" value="remove">
            {write.removeLink}
          </button>
          <button class="ds-button" data-variant="tertiary" type="submit" value="close">
            {write.close}
          </button>
        </p>
      </form>
    </dialog>
  )
}

/** Which picture is put in: one of the model, found by its name. Opened by script alone; `to` answers what is found. */
export function PictureChoice({ text: { write, links }, to }: { text: StudioText; to: string }) {
  return (
    <dialog
      class="link-choice"
      id="picture-choice"
      aria-labelledby="picture-choice-title"
      data-to={to}
      data-found={links.found}
    >
      <form action={to} method="get">
        <h2 id="picture-choice-title">{write.picture}</h2>
        <div class="field">
          <label for="picture-choice-q">{links.pictures.search}</label>
          <input class="ds-input" id="picture-choice-q" type="search" name="q" autocomplete="off" />
        </div>
        <output class="small soft" />
        <ul class="plain" aria-label={links.list} />
        <p class="actions">
          <button class="ds-button" data-variant="tertiary" type="submit" value="close">
            {write.close}
          </button>
        </p>
      </form>
    </dialog>
  )
}

/** The pictures that the texts of the page show, by `type/key`, for the browser's part. */
export const ProsePictures = ({ pictures }: { pictures: Readonly<Record<string, { src: string; alt: string }>> }) => (
  <template id="prose-pictures" data-pictures={JSON.stringify(pictures)} />
)
