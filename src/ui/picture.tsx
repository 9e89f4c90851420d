export type PictureProps = {
  src: string
  width: number
  height: number
  /** What it shows, for whoever does not see it; empty where it only decorates. */
  alt: string
  caption?: string | undefined
  /** Who made it. */
  credit?: string | undefined
  /** Where it comes from. */
  source?: string | undefined
  /** Of what it shows, and of the caption, where they are in another language than what stands around. */
  lang?: string | undefined
  captionLang?: string | undefined
}

/** A picture of our own, with the words under it. */
export function Picture({ src, width, height, alt, caption, credit, source, lang, captionLang }: PictureProps) {
  // Where nobody is named, it is at least said where it comes from.
  const from = credit ?? (source === undefined ? undefined : new URL(source).hostname)
  return (
    <figure class="picture">
      <img src={src} width={width} height={height} alt={alt} lang={lang} loading="lazy" decoding="async" />
      {(caption !== undefined || from !== undefined) && (
        <figcaption lang={captionLang}>
          {caption !== undefined && <span>{caption}</span>}{' '}
          {from !== undefined && (
            <span class="picture-credit">
              {source === undefined ? (
                from
              ) : (
                <a href={source} rel="noreferrer">
                  {from}
                </a>
              )}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  )
}
