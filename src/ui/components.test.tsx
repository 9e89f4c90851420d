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
      // Checkboxes of one question share its name: the server reads them as a list.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
    },
    elements: [
      'html5',
      {
        'quick-exit': { flow: true },
        'copy-text': { flow: true },
        'session-end': { flow: true },
        'print-button': { flow: true, phrasing: true },
      },
    ],
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
  'graph.tsx': 'class="graph"',
  'book.tsx': 'class="book"',
  'milestones.tsx': 'class="plain milestones"',
  'year-wheel.tsx': 'class="year-wheel"',
  'share-bar.tsx': 'class="share-bar"',
  'receipt.tsx': 'class="page receipt"',
  'acute-footer.tsx': 'class="acute-footer"',
  'acute-strip.tsx': 'class="acute-strip"',
  'card-links.tsx': 'class="plain card-links"',
  'choice-field.tsx': 'role="radiogroup"',
  'columns-over-time.tsx': 'class="chart"',
  'code-field.tsx': 'code-input"',
  'copy-box.tsx': '<copy-text',
  'code-show.tsx': 'class="code-show"',
  'confirm-box.tsx': 'confirm-box"',
  'contact-card.tsx': 'class="contact"',
  'crumbs.tsx': 'class="crumbs"',
  'decision-list.tsx': 'class="decision-list"',
  'document.tsx': 'class="document"',
  'door-card.tsx': 'class="door"',
  'empty.tsx': 'class="empty"',
  'error-page.tsx': 'class="lost-line"',
  'error-summary.tsx': 'class="error-summary"',
  'event-list.tsx': 'class="plain events"',
  'facts.tsx': 'class="facts"',
  'fallback.tsx': 'class="fallback-note"',
  'field-parts.tsx': 'class="error field-error"',
  'field.tsx': '<select class="ds-input"',
  'film-card.tsx': 'class="sheet film"',
  'picture.tsx': 'class="picture"',
  'filter-box.tsx': 'filter-box"',
  'form-actions.tsx': 'class="saved"',
  'guide-grid.tsx': 'class="guide"',
  'heading.tsx': 'class="page page-head"',
  'helper.tsx': 'class="page page-head helper"',
  'icon.tsx': 'class="icon"',
  'kept-words.tsx': 'kept-words"',
  'landscape.tsx': 'class="landscape"',
  'law-list.tsx': 'class="laws"',
  'missing.tsx': 'class="missing"',
  'no-access.tsx': 'id="no-access-steps"',
  'note-acute.tsx': 'class="note-acute"',
  'note-calm.tsx': 'class="note-calm"',
  'now-card.tsx': 'class="now-card"',
  'page.tsx': '<!DOCTYPE html>',
  'pager.tsx': 'class="pager"',
  'pills.tsx': 'class="pills"',
  'post-form.tsx': 'class="form"',
  'prev-next.tsx': 'prev-next"',
  'print-button.tsx': '<print-button',
  'question-list.tsx': 'class="questions"',
  'quick-exit.tsx': '<quick-exit',
  'relay.tsx': 'class="relay"',
  'row-list.tsx': 'class="plain row-list"',
  'search-box.tsx': 'class="search-box"',
  'search-results.tsx': 'class="results"',
  'section.tsx': 'class="section-head"',
  'service-switch.tsx': 'class="service-switch"',
  'session-end.tsx': '<session-end',
  'sheet.tsx': 'class="sheet"',
  'sign-in-choices.tsx': 'class="plain sign-in-choices"',
  'sign-out.tsx': 'class="sign-out"',
  'signed-in-header.tsx': 'class="page signed-in-row"',
  'signed-in-navigation.tsx': 'class="menu-who"',
  'signed-in-page.tsx': 'signed-in.css',
  'site-header.tsx': 'class="site-header"',
  'state-pill.tsx': 'class="state-pill"',
  'step-rail.tsx': 'class="step-rail"',
  'table.tsx': 'class="table"',
  'talk-list.tsx': 'class="talk-list"',
  'tool-list.tsx': 'class="tool-list"',
  'town-list.tsx': 'class="plain town-list"',
  'unreviewed.tsx': 'class="unreviewed"',
  'wordmark.tsx': 'class="wordmark"',
}
