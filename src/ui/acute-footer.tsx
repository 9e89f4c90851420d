import type { AcuteStripProps } from '#ui/acute-strip.tsx'

/** The acute numbers at the foot of signed-in pages; "Akutt hjelp" in the head leads here. */
export function AcuteFooter({ question, label, numbers, lang }: AcuteStripProps) {
  return (
    <address class="acute-footer" id="akutt" tabindex={-1} aria-label={label} lang={lang}>
      <p>
        <b>{question}</b>
      </p>
      <ul>
        {numbers.map(({ phone, display, name, lang: nameLang }) => (
          <li>
            <a href={`tel:${phone}`}>
              <b>{display.replaceAll(' ', '\u00a0')}</b>&nbsp;<span lang={nameLang}>{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </address>
  )
}
