import type { Child, PropsWithChildren } from 'hono/jsx'

/** The front page's opening: heading and lead over the drawing, whose ground the doors stand on. */
export function FrontHero({
  title,
  lead,
  lang,
  children,
}: PropsWithChildren<{ title: string; lead: Child; lang?: string | undefined }>) {
  return (
    <div class="front-hero">
      <div class="page">
        <h1 lang={lang}>{title}</h1>
        <p class="lead" lang={lang}>
          {lead}
        </p>
        {children}
      </div>
      <Landscape />
    </div>
  )
}

/** Hills and the line that goes over them, with the baton on its way. */
export function Landscape() {
  return (
    <svg
      class="landscape"
      viewBox="0 0 1280 256"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <circle class="landscape-sun" cx="905" cy="150" r="66" />
      <path
        class="landscape-far"
        d="M0 256V214C120 196 230 190 340 176 470 159 540 120 640 118 720 116 770 150 850 146 950 141 1010 92 1100 88 1180 85 1230 112 1280 118V256Z"
      />
      <path class="landscape-ground" d={`${line}V256H0Z`} />
      <path class="landscape-line" d={line} />
      <g transform="translate(1120 136) rotate(-6)">
        <rect class="landscape-cap" x="-30" y="-12" width="60" height="13" rx="3.5" />
        <rect class="landscape-baton" x="-21" y="-12" width="42" height="13" />
      </g>
    </svg>
  )
}

const line =
  'M0 232C160 224 300 236 430 222 560 208 610 168 700 164 780 160 820 204 900 200 990 196 1030 142 1120 136 1190 132 1240 152 1280 160'
