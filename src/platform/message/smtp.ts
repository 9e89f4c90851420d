import { createTransport } from 'nodemailer'
import type { Log } from '#platform/log.ts'
import type { Email, Sent } from '#platform/message/carrier.ts'

export type SmtpSettings = {
  /** `smtp://` asks for TLS with STARTTLS, `smtps://` begins with it. User and password stand in it when there are any. */
  url: string
  /** The address that messages come from. */
  from: string
  /** Milliseconds without a word from the server, of which connecting may take 10,000. */
  timeout?: number | undefined
}

/** E-mail by SMTP, one connection a message. Never without TLS, save to a server on this machine. */
export function openSmtp(settings: SmtpSettings, log: Log): (message: Email) => Promise<Sent> {
  const { from } = settings
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const transport = createTransport({ ...connectionTo(settings), name: domain })

  return async ({ id, to, subject, words }) => {
    if (!isOneAddress(to)) return { sent: false, because: 'refused-address', again: false }
    try {
      await transport.sendMail({
        from,
        to: { name: '', address: to },
        envelope: { from, to: [to] },
        subject: subject.replace(/\p{Cc}+/gu, ' '),
        text: words,
        messageId: `<${id}@${domain}>`,
        headers: noAnswers,
        signal: AbortSignal.timeout(longestSending),
      })
      return { sent: true }
    } catch (error) {
      const sent = whyNot(error)
      log.warn('The mail server did not take a message', { status: sent.because }, error)
      return sent
    }
  }
}

function connectionTo({ url, timeout = 60_000 }: SmtpSettings) {
  const { protocol, hostname, port, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  const thisMachine = ['localhost', '127.0.0.1', '::1'].includes(host)
  const secure = protocol === 'smtps:'
  const patience = Math.min(timeout, 10_000)
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !thisMachine,
    // Nobody stands between us and a server on this machine, and its certificate is its own.
    tls: { minVersion: 'TLSv1.2' as const, rejectUnauthorized: !thisMachine },
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) }, forceAuth: true }),
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

type Refused = Extract<Sent, { sent: false }>

/** The server's word on the recipient, on the message, or that it could not be asked. */
function whyNot(error: unknown): Refused {
  const { code, command, permanent } = error as { code?: string; command?: string; permanent?: boolean } // nodemailer's own marks
  const again = permanent !== true
  if (code === 'EENVELOPE' && command === 'RCPT TO') return { sent: false, because: 'refused-address', again }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return { sent: false, because: 'refused', again }
  // Also a login that was refused: that is between the operator and the server, and says nothing of the message.
  return { sent: false, because: 'unreachable', again: true }
}

/** Neither a list nor a name nor anything that a header could be made of. */
function isOneAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@,;:<>()[\]\\"]+@[^\s\p{Cc}@,;:<>()[\]\\"]+$/u.test(text)
}

/** So that no absence assistant answers (RFC 3834, and Exchange's own). */
const noAnswers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

/** Milliseconds, however slowly the server speaks. */
const longestSending = 180_000
