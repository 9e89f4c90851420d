import { addService, showAddService } from './add-service.tsx'
import { addUnit, showAddUnit } from './add-unit.tsx'
import { showAdministration } from './administration.tsx'
import { addProvider, changeProvider, showAddProvider, showChangeProvider } from './change-provider.tsx'
import { changeSetting, showChangeSetting } from './change-setting.tsx'
import { changeUnit, showChangeUnit } from './change-unit.tsx'
import { closeUnit, showCloseUnit } from './close-unit.tsx'
import { addDayOff, removeDayOff, showDaysOff } from './days-off.tsx'
import { endServiceFrom, showEndService } from './end-service.tsx'
import { chooseEvents, exportEventsAsFile, showEvents } from './events.tsx'
import { mergeUnit, showMergeUnit } from './merge-unit.tsx'
import { showMessages } from './messages-page.tsx'
import { showMunicipality } from './municipality-page.tsx'
import { showProviders, showSwitchProvider, switchProviderFrom } from './providers.tsx'
import type { SignedInRoute } from './request.ts'
import { changeService, showService } from './services.tsx'
import { showSettings } from './settings.tsx'
import {
  shareService,
  showLeaveMunicipality,
  showShareService,
  showStopService,
  stopService,
  takeOutMunicipality,
} from './share-service.tsx'
import { showUnit } from './unit-card.tsx'
import { searchUnits, showUnits } from './units.tsx'
import { showUndelivered } from './undelivered.tsx'
import { showWelcomeService, welcomeService, withdrawWelcome } from './welcome-service.tsx'

const area = '/administrasjon'
const unit = `${area}/enheter/:unit`
const service = `${area}/tjenester/:service`
const welcome = `${area}/tjenester/slipp-inn`
const provider = `${area}/innlogging/:provider`
const setting = `${area}/innstillinger/:setting`

/** Below `/administrasjon`, beside people. A form in which a secret is typed is opened fresh, so that it need not be kept. */
export const administrationRoutes: readonly SignedInRoute[] = [
  { method: 'GET', path: area, who: 'list-units', answer: showAdministration },
  { method: 'GET', path: `${area}/kommune`, who: 'see-settings', answer: showMunicipality },

  { method: 'GET', path: `${area}/enheter`, who: 'list-units', answer: showUnits },
  { method: 'POST', path: `${area}/enheter`, who: 'list-units', answer: searchUnits },
  { method: 'GET', path: `${area}/enheter/ny`, who: 'manage-units', answer: showAddUnit },
  { method: 'POST', path: `${area}/enheter/ny`, who: 'manage-units', answer: addUnit },
  { method: 'GET', path: unit, who: 'see-unit', answer: showUnit },
  { method: 'GET', path: `${unit}/endre`, who: 'manage-units', answer: showChangeUnit },
  { method: 'POST', path: `${unit}/endre`, who: 'manage-units', answer: changeUnit },
  { method: 'GET', path: `${unit}/slutt`, who: 'manage-units', answer: showCloseUnit },
  { method: 'POST', path: `${unit}/slutt`, who: 'manage-units', answer: closeUnit },
  { method: 'GET', path: `${unit}/sla-sammen`, who: 'manage-units', answer: showMergeUnit },
  { method: 'POST', path: `${unit}/sla-sammen`, who: 'manage-units', answer: mergeUnit },

  { method: 'GET', path: `${area}/tjenester/ny`, who: 'manage-services', answer: showAddService },
  { method: 'POST', path: `${area}/tjenester/ny`, who: 'manage-services', answer: addService },
  { method: 'GET', path: welcome, who: 'manage-services', fresh: true, answer: showWelcomeService },
  { method: 'POST', path: welcome, who: 'manage-services', fresh: true, answer: welcomeService },
  { method: 'POST', path: `${welcome}/ta-tilbake`, who: 'manage-services', answer: withdrawWelcome },
  { method: 'GET', path: service, who: 'manage-services', answer: showService },
  { method: 'POST', path: service, who: 'manage-services', answer: changeService },
  { method: 'GET', path: `${service}/slutt`, who: 'manage-services', answer: showEndService },
  { method: 'POST', path: `${service}/slutt`, who: 'manage-services', answer: endServiceFrom },
  { method: 'GET', path: `${service}/deling`, who: 'manage-services', answer: showShareService },
  { method: 'POST', path: `${service}/deling`, who: 'manage-services', answer: shareService },
  { method: 'GET', path: `${service}/ta-ut`, who: 'manage-services', answer: showLeaveMunicipality },
  { method: 'POST', path: `${service}/ta-ut`, who: 'manage-services', answer: takeOutMunicipality },
  { method: 'GET', path: `${service}/avslutt-hos-oss`, who: 'manage-services', answer: showStopService },
  { method: 'POST', path: `${service}/avslutt-hos-oss`, who: 'manage-services', answer: stopService },

  { method: 'GET', path: `${area}/innlogging`, who: 'manage-providers', answer: showProviders },
  { method: 'GET', path: `${area}/innlogging/ny`, who: 'manage-providers', fresh: true, answer: showAddProvider },
  { method: 'POST', path: `${area}/innlogging/ny`, who: 'manage-providers', fresh: true, answer: addProvider },
  { method: 'GET', path: provider, who: 'manage-providers', fresh: true, answer: showChangeProvider },
  { method: 'POST', path: provider, who: 'manage-providers', fresh: true, answer: changeProvider },
  { method: 'GET', path: `${provider}/av`, who: 'manage-providers', answer: showSwitchProvider },
  { method: 'POST', path: `${provider}/av`, who: 'manage-providers', fresh: true, answer: switchProviderFrom },

  { method: 'GET', path: `${area}/fridager`, who: 'manage-days-off', answer: showDaysOff },
  { method: 'POST', path: `${area}/fridager`, who: 'manage-days-off', answer: addDayOff },
  { method: 'POST', path: `${area}/fridager/fjern`, who: 'manage-days-off', answer: removeDayOff },

  { method: 'GET', path: `${area}/innstillinger`, who: 'see-settings', answer: showSettings },
  { method: 'GET', path: setting, who: 'change-settings', answer: showChangeSetting },
  { method: 'POST', path: setting, who: 'change-settings', answer: changeSetting },

  { method: 'GET', path: `${area}/hendelser`, who: 'see-audit', answer: showEvents },
  { method: 'POST', path: `${area}/hendelser`, who: 'see-audit', answer: chooseEvents },
  { method: 'POST', path: `${area}/hendelser/fil`, who: 'export-audit', fresh: true, answer: exportEventsAsFile },

  { method: 'GET', path: `${area}/varsler`, who: 'list-people', answer: showUndelivered },
  { method: 'GET', path: '/demo/meldinger', who: 'member', answer: showMessages },
]
