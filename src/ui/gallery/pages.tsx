import { html } from 'hono/html'
import {
  AdministrationPage,
  AuditPage,
  DeactivatePage,
  NoPeoplePage,
  PeoplePage,
  PersonPage,
} from '#ui/gallery/administration.tsx'
import { ChartsPage } from '#ui/gallery/charts.tsx'
import { AdultDoor, ChildDoor, DirectoryPage, FrontPage, StaffDoor } from '#ui/gallery/doors.tsx'
import { InviteErrorsPage, InvitePage, LongSignedInWordsPage } from '#ui/gallery/forms.tsx'
import { GuidePage, LevelPage, StepPage, UnevenGuidePage } from '#ui/gallery/guides.tsx'
import { BookPage, MilestonesPage, YearWheelPage } from '#ui/gallery/model.tsx'
import { KeptWordsPage, NoAccessPage, SignInPage } from '#ui/gallery/sign-in.tsx'
import {
  AboutPage,
  ChecklistTool,
  ConversationTool,
  EmptySearchPage,
  FormTool,
  HelperLinksPage,
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
  '21-sign-in': <SignInPage />,
  '22-no-access': <NoAccessPage />,
  '23-kept-words': <KeptWordsPage />,
  '24-administration': <AdministrationPage />,
  '25-people': <PeoplePage />,
  '26-no-people': <NoPeoplePage />,
  '27-person': <PersonPage />,
  '28-deactivate': <DeactivatePage />,
  '29-audit': <AuditPage />,
  '30-invite': <InvitePage />,
  '31-invite-errors': <InviteErrorsPage />,
  '32-long-signed-in-words': <LongSignedInWordsPage />,
  '33-helper-links': <HelperLinksPage />,
  '34-year-wheel': <YearWheelPage />,
  '35-milestones': <MilestonesPage />,
  '36-book': <BookPage />,
  '37-charts': <ChartsPage />,
}
