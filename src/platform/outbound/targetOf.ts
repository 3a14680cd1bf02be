import { lookup as lookupName } from 'node:dns/promises'
import { isIP } from 'node:net'
import { type AllowedHosts, isAllowedAddress } from './allowedHosts'
import { isPublicAddress } from './isPublicAddress'

/** Why an address is not called. */
export type TargetFault = 'bad-url' | 'insecure' | 'bad-port' | 'private-address' | 'host-not-found'

/** The IP addresses of a host name; rejects where there are none. */
export type LookupHost = (name: string) => Promise<string[]>

export type OutboundNetwork = { allowed: AllowedHosts; lookup: LookupHost }

/** An address that may be called: connect to `addresses` and nothing else (attack: a name that resolves anew to another). */
export type Target = { url: URL; addresses: string[] }

export const MAX_URL_LENGTH = 500

const LOCAL_NAME = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/
const HTTPS_PORT = 443
const FIRST_FREE_PORT = 1024

/** As the operating system resolves names, its hosts file included: it is what a connection would use. */
export const systemLookup: LookupHost = async (name) =>
  (await lookupName(name, { all: true })).map(({ address }) => address)

/** What can be said of an address without asking the network. */
export function readUrl(text: string, allowed: AllowedHosts): { url: URL } | { fault: TargetFault } {
  const url = parsed(text)
  if (!url) return { fault: 'bad-url' }
  const host = hostOf(url)
  if (allowed.names.has(host) || isAllowedAddress(allowed, host)) return { url }
  if (isIP(host) ? !isPublicAddress(host) : LOCAL_NAME.test(host)) return { fault: 'private-address' }
  // Without TLS only where someone vouched for the line.
  if (url.protocol === 'http:') return { fault: 'insecure' }
  // Attack: speaking to mail servers and the like through us.
  const port = url.port === '' ? HTTPS_PORT : Number(url.port)
  return port === HTTPS_PORT || port >= FIRST_FREE_PORT ? { url } : { fault: 'bad-port' }
}

/** The parser of URLs drops line breaks and turns backslashes, but what was typed is what must be called. */
function parsed(text: string): URL | null {
  if (text.length > MAX_URL_LENGTH || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  return /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : null
}

/** Looks the host up and answers where to connect. One address that is not public refuses all of them. */
export async function targetOf(
  text: string,
  { allowed, lookup }: OutboundNetwork,
): Promise<Target | { fault: TargetFault }> {
  const read = readUrl(text, allowed)
  if ('fault' in read) return read
  const host = hostOf(read.url)
  if (isIP(host)) return { url: read.url, addresses: [host] }
  const addresses = await lookup(host).catch((): string[] => [])
  if (addresses.length === 0) return { fault: 'host-not-found' }
  const mayCall = (address: string) =>
    allowed.names.has(host) || isPublicAddress(address) || isAllowedAddress(allowed, address)
  return addresses.every(mayCall) ? { url: read.url, addresses } : { fault: 'private-address' }
}

/** The host without brackets and without the dot of the root. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}
