/** The built files a public page asks for, as addresses. */
export type Assets = {
  css: readonly string[]
  scripts: readonly string[]
  /** Preloaded, so that text is set once. */
  font?: string | undefined
  icon?: string | undefined
  /** What a public page with pictures of numbers asks for besides. */
  charts?: readonly string[] | undefined
  /** What a signed-in page asks for besides. */
  signedIn?: Part | undefined
  /** What a page asks for besides that again, where texts are written. */
  editing?: Part | undefined
}

type Part = { css: readonly string[]; scripts: readonly string[] }

/** The parts of Vite's manifest that we read: source file → built file. */
export type Manifest = Readonly<Record<string, { file: string; isEntry?: boolean | undefined }>>

/** Addresses of the built files. `base` is where they are served, `/assets/` unless told. */
export function assetsFrom(manifest: Manifest, base = '/'): Assets {
  const address = (source: string) => {
    const built = manifest[source]
    return built && base + built.file
  }
  const present = (found: string | undefined) => found !== undefined

  return {
    css: [address('src/ui/styles/public.css')].filter(present),
    scripts: [address('src/client/main.ts')].filter(present),
    font: address('dist/font/inter.woff2'),
    icon: address('src/client/icon.svg'),
    charts: [address('src/ui/styles/chart.css')].filter(present),
    signedIn: {
      css: [address('src/ui/styles/signed-in.css')].filter(present),
      scripts: [address('src/client/signed-in.ts')].filter(present),
    },
    editing: {
      css: [address('src/ui/styles/editing.css')].filter(present),
      scripts: [address('src/client/editing.ts')].filter(present),
    },
  }
}
