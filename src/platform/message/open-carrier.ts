import type { Mode } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import type { Carrier, Sent } from '#platform/message/carrier.ts'
import { demoCarrier } from '#platform/message/demo-carrier.ts'
import { openSmsGateway, type SmsSettings } from '#platform/message/sms-gateway.ts'
import { openSmtp, type SmtpSettings } from '#platform/message/smtp.ts'

/** What carries messages on this installation. A channel that is not set up fails at once and says so. */
export function openCarrier(
  settings: { mode: Mode; smtp: SmtpSettings | undefined; sms: SmsSettings | undefined },
  log: Log,
): Carrier {
  if (settings.mode === 'demo') return demoCarrier
  return {
    email: settings.smtp === undefined ? notSetUp : openSmtp(settings.smtp, log),
    sms: settings.sms === undefined ? notSetUp : openSmsGateway(settings.sms, log),
  }
}

const notSetUp = async (): Promise<Sent> => ({ sent: false, because: 'not-set-up', again: false })
