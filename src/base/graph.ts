/** A graph to be laid out: boxes and the arrows between them, each with its size in points, and no words. */
export type GraphShape = {
  readonly nodes: readonly ({ readonly id: string } & Size)[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label?: Size | undefined }[]
}

/** Where everything stands, from the upper left: the middle of each box and label, and each arrow as a curve up to its tip. */
export type LaidOut = Size & {
  readonly nodes: readonly ({ readonly id: string } & Point & Size)[]
  /** In the order of the shape's. `curve`: a start and then three points for each stretch, as in an SVG path. */
  readonly edges: readonly {
    readonly curve: readonly Point[]
    readonly tip: Point
    readonly label: Point | undefined
  }[]
}

export type Size = { readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }
