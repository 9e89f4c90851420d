import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** What the platform knows about a request before anyone has read it. */
export type RequestContext = {
  requestId: string
  /** The person's address, behind trusted proxies too; never logged. Absent when the connection is already gone. */
  clientAddress: string | undefined
  /** Whether the person's own connection is encrypted. */
  secure: boolean
  now: () => Date
}

/** The kind of Hono app that `serve` feeds: handlers find the context as `c.env.request`. */
export type WebEnv = { Bindings: { request: RequestContext } }

/** `trustedProxies` are addresses and CIDR ranges; forwarding headers of anyone else are ignored. */
export function requestReader(options: {
  trustedProxies: readonly string[]
  now?: () => Date
}): (incoming: IncomingMessage) => RequestContext {
  const trusted = blockListOf(options.trustedProxies)
  const now = options.now ?? (() => new Date())

  return ({ headers, socket }) => {
    const peer = plainAddress(socket.remoteAddress)
    const behindProxy = peer !== undefined && isIn(trusted, peer)
    return {
      requestId: (behindProxy && wellFormedId(headers['x-request-id'])) || randomUUID(),
      clientAddress: behindProxy ? originOf(headers['x-forwarded-for'], trusted, peer) : peer,
      secure: behindProxy && lastOf(headers['x-forwarded-proto']) === 'https',
      now,
    }
  }
}

/**
 * Where tries are counted as coming from one place: an address, and of IPv6 the half that a household is given, for the other
 * half it may choose anew each time.
 */
export function placeOf(clientAddress: string | undefined): string {
  if (clientAddress === undefined || isIP(clientAddress) !== 6) return clientAddress ?? ''
  const [left = [], right = []] = clientAddress
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** The nearest address that is no proxy of ours: everything to the left of it may be invented by the sender. */
function originOf(forwardedFor: string | string[] | undefined, trusted: BlockList, peer: string): string {
  const hops = String(forwardedFor ?? '')
    .split(',')
    .map((hop) => plainAddress(hop.trim()) ?? '')
    .filter((hop) => isIP(hop) !== 0)
  return hops.findLast((hop) => !isIn(trusted, hop)) ?? hops[0] ?? peer
}

function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/')
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return list
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, familyOf(address))
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}

/** A socket that listens on both families writes IPv4 as ::ffff:10.0.0.1. */
function plainAddress(address: string | undefined): string | undefined {
  return address?.replace(/^::ffff:(?=\d+\.)/i, '')
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return String(header ?? '')
    .split(',')
    .at(-1)
    ?.trim()
}

function wellFormedId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : undefined
}
