import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

/** How something outside is asked. */
export type Ask = (address: string, init: RequestInit) => Promise<Response>

/** Why nothing was asked: it would have led inwards. The `cause` of the TypeError. */
export const ledInwards = 'led inwards'

/**
 * How a real provider is reached. An administrator names the provider, and the provider's own answer names further
 * addresses: none of them may lead inwards (ASVS 13.2.4, 15.3.2). Never on by a redirect.
 */
export const askOutside: Ask = (address, init) => askGuarded(address, { ...init, redirect: 'error' })

/** The same for a page that content leads to: a redirect is answered as it is, so that the next step is guarded as this one. */
export const askOneStep: Ask = (address, init) => askGuarded(address, { ...init, redirect: 'manual' })

/**
 * The one way out. Only https, only addresses that the whole world can reach. Looking up and asking are two steps, so a name that changes
 * between them is left to the network's own rules.
 */
async function askGuarded(address: string, init: RequestInit): Promise<Response> {
  const url = new URL(address)
  if (url.protocol !== 'https:') throw new TypeError('What is outside is asked over https only.', { cause: ledInwards })
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(name) === 0 ? await lookup(name, { all: true }) : [{ address: name }]
  if (found.length === 0 || found.some((one) => isInside(one.address)))
    throw new TypeError('Nothing inside our own network is asked.', { cause: ledInwards })
  return fetch(url, init)
}

/** Addresses of this machine, of private networks and of clouds' own services; anything unreadable counts as inside. */
export function isInside(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  const family = isIP(plain)
  return family === 0 || inside.check(plain, family === 6 ? 'ipv6' : 'ipv4')
}

const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(network, bits, 'ipv6')
