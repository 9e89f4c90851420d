/** What a file may be: the type that a browser is told, and how its name ends. What it is, is told by its content. */
export const fileKinds = {
  pdf: { type: 'application/pdf', ending: 'pdf' },
  png: { type: 'image/png', ending: 'png' },
  jpeg: { type: 'image/jpeg', ending: 'jpg' },
  webp: { type: 'image/webp', ending: 'webp' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx' },
  odt: { type: 'application/vnd.oasis.opendocument.text', ending: 'odt' },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', ending: 'ods' },
  odp: { type: 'application/vnd.oasis.opendocument.presentation', ending: 'odp' },
  text: { type: 'text/plain; charset=utf-8', ending: 'txt' },
} as const satisfies Record<string, { type: string; ending: string }>

export type FileKind = keyof typeof fileKinds

export const imageKinds = ['png', 'jpeg', 'webp'] as const satisfies readonly FileKind[]
export type ImageKind = (typeof imageKinds)[number]
