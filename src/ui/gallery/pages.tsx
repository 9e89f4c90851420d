import { html } from 'hono/html'
import { AdultDoor, ChildDoor, DirectoryPage, FrontPage, StaffDoor } from '#ui/gallery/doors.tsx'
import { GuidePage, LevelPage, StepPage, UnevenGuidePage } from '#ui/gallery/guides.tsx'
import {
  AboutPage,
  ChecklistTool,
  ConversationTool,
  EmptySearchPage,
  FormTool,
  HelperOutcomePage,
  HelperQuestionPage,
  HelpPage,
  LongWordsPage,
  NotFoundPage,
  SearchPage,
} from '#ui/gallery/tools.tsx'

/** Every template with sample words, by file name, as whole documents. */
export async function gallery(): Promise<(readonly [name: string, document: string])[]> {
  return Promise.all(
    Object.entries(pages).map(async ([name, page]) => [name, (await html`${page}`).toString()] as const),
  )
}

const pages = {
  '01-front': <FrontPage />,
  '02-child-door': <ChildDoor />,
  '03-adult-door': <AdultDoor />,
  '04-staff-door': <StaffDoor />,
  '05-guide': <GuidePage />,
  '06-guide-uneven': <UnevenGuidePage />,
  '07-level': <LevelPage />,
  '08-step': <StepPage />,
  '09-form': <FormTool />,
  '10-checklist': <ChecklistTool />,
  '11-conversation': <ConversationTool />,
  '12-help': <HelpPage />,
  '13-search': <SearchPage />,
  '14-search-empty': <EmptySearchPage />,
  '15-helper-question': <HelperQuestionPage />,
  '16-helper-outcome': <HelperOutcomePage />,
  '17-about': <AboutPage />,
  '18-not-found': <NotFoundPage />,
  '19-long-words': <LongWordsPage />,
  '20-directory': <DirectoryPage />,
}
