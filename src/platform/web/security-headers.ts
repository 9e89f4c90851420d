/**
 * Headers of every page, as a plain record to be spread into a Response when it is made: a ready Response is about
 * three times cheaper than one to which middleware adds headers.
 */
export type Headers = Readonly<Record<string, string>>

export function securityHeaders(origin: string): Headers {
  return {
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': permissionsPolicy,
    ...(origin.startsWith('https://') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  }
}

/** No inline script or style anywhere, and nothing from another host. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const permissionsPolicy = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb']
  .map((feature) => `${feature}=()`)
  .join(', ')
