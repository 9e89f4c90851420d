export type AcuteStripProps = {
  question: string
  label: string
  /** `phone` as dialled, `display` as read. */
  numbers: readonly { phone: string; display: string; name: string; lang?: string | undefined }[]
  /** When the strip stands in another language than the page. */
  lang?: string | undefined
}

export function AcuteStrip({ question, label, numbers, lang }: AcuteStripProps) {
  return (
    <aside class="acute-strip" id="acute" tabindex={-1} aria-label={label} lang={lang}>
      <div class="page">
        <p class="acute-question">{question}</p>
        <ul class="acute-numbers">
          {numbers.map(({ phone, display, name, lang: nameLang }) => (
            <li>
              <a href={`tel:${phone}`}>
                <b>{display.replaceAll(' ', '\u00a0')}</b> <span lang={nameLang}>{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  )
}
