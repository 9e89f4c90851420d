import { readdirSync } from 'node:fs'
import { HtmlValidate } from 'html-validate/node'
import { expect, test } from 'vitest'
import { gallery } from '#ui/gallery/pages.tsx'

const pages = await gallery()
const everything = pages.map(([, html]) => html).join('\n')

test.each(pages)('%s carries no style and no script of its own', (_, html) => {
  expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src=)| on[a-z]+="|javascript:/)
})

test.each(pages)('%s is valid HTML', async (_, html) => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How Hono writes <br/> and hidden=""; every form is valid.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      // The space between number and name may break; the number itself may not.
      'tel-non-breaking': 'off',
    },
    elements: ['html5', { 'quick-exit': { flow: true }, 'print-button': { flow: true, phrasing: true } }],
  })
  const { results } = await validate.validateString(html)

  expect(
    results.flatMap((result) =>
      result.messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
    ),
  ).toEqual([])
})

test('the gallery shows every component', () => {
  const components = readdirSync(import.meta.dirname).filter(
    (file) => file.endsWith('.tsx') && !file.includes('.test.'),
  )
  const shown = Object.entries(marks).filter(([, mark]) => everything.includes(mark))

  expect(shown.map(([file]) => file).toSorted()).toEqual(components.toSorted())
})

/** What tells that a component was drawn. */
const marks: Record<string, string> = {
  'acute-strip.tsx': 'class="acute-strip"',
  'contact-card.tsx': 'class="contact"',
  'crumbs.tsx': 'class="crumbs"',
  'decision-list.tsx': 'class="decision-list"',
  'document.tsx': 'class="document"',
  'door-card.tsx': 'class="door"',
  'error-page.tsx': 'class="lost-line"',
  'facts.tsx': 'class="facts"',
  'fallback.tsx': 'class="fallback-note"',
  'film-card.tsx': 'class="sheet film"',
  'guide-grid.tsx': 'class="guide"',
  'heading.tsx': 'class="page page-head"',
  'helper.tsx': 'class="page page-head helper"',
  'icon.tsx': 'class="icon"',
  'landscape.tsx': 'class="landscape"',
  'law-list.tsx': 'class="laws"',
  'missing.tsx': 'class="missing"',
  'note-acute.tsx': 'class="note-acute"',
  'note-calm.tsx': 'class="note-calm"',
  'now-card.tsx': 'class="now-card"',
  'page.tsx': '<!DOCTYPE html>',
  'pills.tsx': 'class="pills"',
  'prev-next.tsx': 'prev-next"',
  'print-button.tsx': '<print-button',
  'question-list.tsx': 'class="questions"',
  'quick-exit.tsx': '<quick-exit',
  'relay.tsx': 'class="relay"',
  'search-box.tsx': 'class="search-box"',
  'search-results.tsx': 'class="results"',
  'section.tsx': 'class="section-head"',
  'service-switch.tsx': 'class="service-switch"',
  'sheet.tsx': 'class="sheet"',
  'site-header.tsx': 'class="site-header"',
  'step-rail.tsx': 'class="step-rail"',
  'talk-list.tsx': 'class="talk-list"',
  'tool-list.tsx': 'class="tool-list"',
  'town-list.tsx': 'class="plain town-list"',
  'unreviewed.tsx': 'class="unreviewed"',
  'wordmark.tsx': 'class="wordmark"',
}
