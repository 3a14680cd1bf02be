import { BlockList, isIP } from 'node:net'

/** Hosts that may be called although they are not on the public Internet: by name, or by address. */
export type AllowedHosts = { names: ReadonlySet<string>; addresses: BlockList }

/** From entries that `isAllowedEntry` accepts: names, IP addresses, networks (`10.1.0.0/16`). */
export function allowedHosts(entries: readonly string[]): AllowedHosts {
  const names = new Set<string>()
  const addresses = new BlockList()
  for (const entry of entries) {
    const network = networkOf(entry)
    if (network) addresses.addSubnet(network.address, network.prefix, network.family)
    else names.add(entry.toLowerCase())
  }
  return { names, addresses }
}

export function isAllowedEntry(entry: string): boolean {
  return networkOf(entry) !== null || HOST_NAME.test(entry)
}

export function isAllowedAddress({ addresses }: AllowedHosts, address: string): boolean {
  const version = isIP(address)
  return version !== 0 && !address.includes('%') && addresses.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

// At least one letter at the end: what looks like a number is read as an IPv4 address.
const HOST_NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/i

type Network = { address: string; prefix: number; family: 'ipv4' | 'ipv6' }

function networkOf(entry: string): Network | null {
  const [address = '', prefixText, ...rest] = entry.split('/')
  const version = isIP(address)
  if (version === 0 || address.includes('%') || rest.length > 0) return null
  const longest = version === 4 ? 32 : 128
  const prefix = prefixText === undefined ? longest : /^\d{1,3}$/.test(prefixText) ? Number(prefixText) : Number.NaN
  return prefix <= longest ? { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' } : null
}
