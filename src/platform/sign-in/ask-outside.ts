import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import type { Ask } from '#platform/sign-in/client.ts'

/**
 * How a real provider is reached. An administrator names the provider, and the provider's own answer names further
 * addresses: none of them may lead inwards (ASVS 13.2.4, 15.3.2). Only https, only addresses that the whole world can
 * reach, and never on by a redirect. Looking up and asking are two steps, so a name that changes between them is left to
 * the network's own rules.
 */
export const askOutside: Ask = async (address, init) => {
  const url = new URL(address)
  if (url.protocol !== 'https:') throw new TypeError('A provider is asked over https only.')
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(name) === 0 ? await lookup(name, { all: true }) : [{ address: name }]
  if (found.length === 0 || found.some((one) => isInside(one.address)))
    throw new TypeError('A provider may not be reached inside our own network.')
  return fetch(url, { ...init, redirect: 'error' })
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
