export type Brand = {
  /** The model's own name. */
  name: string
  /** The municipality's names, each in its language. */
  place: readonly { text: string; lang?: string | undefined }[]
  href: string
}

export function Wordmark({ name, place, href }: Brand) {
  return (
    <a class="wordmark" href={href}>
      <svg class="wordmark-mark" viewBox="0 0 44 44" aria-hidden="true" focusable="false">
        <path class="mark-line" d="M2 33c8 0 9-9 16-9" />
        <path class="mark-line" d="M27 19c6-2 7-9 15-9" />
        <rect class="mark-baton" x="10" y="18.5" width="25" height="6.5" rx="2" transform="rotate(-24 22.5 21.5)" />
      </svg>
      <span class="wordmark-name">{name}</span>{' '}
      <span class="wordmark-place">
        {place.map(({ text, lang }, index) => (
          <>
            {index > 0 && ' · '}
            <span lang={lang}>{text}</span>
          </>
        ))}
      </span>
    </a>
  )
}
