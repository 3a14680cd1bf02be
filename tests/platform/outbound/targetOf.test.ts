import { describe, expect, it } from '@jest/globals'
import { allowedHosts, isAllowedEntry } from '../../../src/platform/outbound/allowedHosts'
import { isPublicAddress } from '../../../src/platform/outbound/isPublicAddress'
import { type LookupHost, targetOf } from '../../../src/platform/outbound/targetOf'

const NAMES: Record<string, string[]> = {
  'cong.example.vn': ['8.8.8.8', '2606:4700::1111'],
  'noi-bo.example.vn': ['10.1.2.3'],
  'nua-voi.example.vn': ['8.8.8.8', '192.168.1.1'],
  'anh-xa.example.vn': ['::ffff:127.0.0.1'],
  'nat64.example.vn': ['64:ff9b::7f00:1'],
  'may-chu.lan': ['8.8.8.8'],
}
const asked: string[] = []
const lookup: LookupHost = async (name) => {
  asked.push(name)
  const found = NAMES[name]
  if (!found) throw new Error('ENOTFOUND')
  return found
}

async function faultOf(url: string, allow: readonly string[] = []): Promise<string | null> {
  const target = await targetOf(url, { allowed: allowedHosts(allow), lookup })
  return 'fault' in target ? target.fault : null
}

describe('targetOf', () => {
  it('answers a public host with the very addresses to connect to', async () => {
    const target = await targetOf('https://cong.example.vn/tin-bao?x=1', { allowed: allowedHosts([]), lookup })
    expect(target).toMatchObject({ addresses: ['8.8.8.8', '2606:4700::1111'] })
    expect(await faultOf('https://cong.example.vn:8443/')).toBeNull()
    expect(await faultOf('https://8.8.4.4/')).toBeNull()
    expect(await faultOf('https://[2606:4700::1111]/')).toBeNull()
  })

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://%31%32%37.0.0.1/',
    'https://①②⑦.0.0.1/',
    'https://127.0.0.1./',
    'https://0/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.0.0.8/',
    'https://192.168.0.1/',
    'https://198.18.0.1/',
    'https://224.0.0.1/',
    'https://240.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[64:ff9b:1::a00:1]/',
    'https://[100::1]/',
    'https://[2001:0:a00:1::]/',
    'https://[2001:db8::1]/',
    'https://[2002:7f00:1::]/',
    'https://[2002:a00:1::1]/',
    'https://[3fff::1]/',
    'https://[5f00::1]/',
    'https://[fc00::1]/',
    'https://[fd12:3456::1]/',
    'https://[fe80::1]/',
    'https://[fec0::1]/',
    'https://[ff02::1]/',
    'https://localhost/',
    'https://LOCALHOST./',
    'https://a.localhost/',
    'https://redis/',
    'https://may-chu.lan/',
    'https://metadata.google.internal/',
    'https://noi-bo.example.vn/',
    'https://nua-voi.example.vn/',
    'https://anh-xa.example.vn/',
    'https://nat64.example.vn/',
  ])('does not call %s', async (url) => {
    expect(await faultOf(url)).toBe('private-address')
  })

  it.each([
    ['ftp://cong.example.vn/', 'bad-url'],
    ['file:///etc/passwd', 'bad-url'],
    ['gopher://cong.example.vn/', 'bad-url'],
    ['javascript:alert(1)', 'bad-url'],
    ['//cong.example.vn/', 'bad-url'],
    ['https://', 'bad-url'],
    ['https://ai:matkhau@cong.example.vn/', 'bad-url'],
    ['https://cong.example.vn@127.0.0.1/', 'bad-url'],
    ['https://cong.example.vn\\@127.0.0.1/', 'bad-url'],
    ['https://cong.example.vn/\r\nHost: 127.0.0.1', 'bad-url'],
    [' https://cong.example.vn/', 'bad-url'],
    [`https://cong.example.vn/${'a'.repeat(500)}`, 'bad-url'],
    ['https://[fe80::1%25eth0]/', 'bad-url'],
    ['https://256.0.0.1/', 'bad-url'],
    ['http://cong.example.vn/', 'insecure'],
    ['http://8.8.8.8/', 'insecure'],
    ['https://cong.example.vn:25/', 'bad-port'],
    ['https://cong.example.vn:80/', 'bad-port'],
    ['https://cong.example.vn:0/', 'bad-port'],
    ['https://khong-co.example.vn/', 'host-not-found'],
  ])('refuses %j as %s', async (url, fault) => {
    expect(await faultOf(url)).toBe(fault)
  })

  it('asks the network for nothing that is refused anyway', async () => {
    asked.length = 0
    for (const url of ['https://localhost/', 'http://cong.example.vn/', 'https://cong.example.vn:25/'])
      await faultOf(url)
    expect(asked).toEqual([])
  })

  it('calls private hosts that are allowed by name, address or network, these also without TLS, and no others', async () => {
    const allow = ['10.1.0.0/16', 'redis', 'fd12::/16', '127.0.0.1']
    expect(await faultOf('https://noi-bo.example.vn/', allow)).toBeNull()
    expect(await faultOf('http://10.1.255.1:80/', allow)).toBeNull()
    expect(await faultOf('http://[fd12::5]/', allow)).toBeNull()
    expect(await faultOf('http://127.0.0.1:25/', allow)).toBeNull()
    NAMES.redis = ['10.9.9.9']
    expect(await faultOf('http://redis/', allow)).toBeNull()
    expect(await faultOf('https://10.2.0.1/', allow)).toBe('private-address')
    expect(await faultOf('https://127.0.0.2/', allow)).toBe('private-address')
    expect(await faultOf('https://nua-voi.example.vn/', allow)).toBe('private-address')
    // By its addresses alone a name is not vouched for: it may lead elsewhere tomorrow.
    expect(await faultOf('http://noi-bo.example.vn/', allow)).toBe('insecure')
  })
})

describe('isPublicAddress', () => {
  it('says no to what is no address', () => {
    for (const text of ['', 'localhost', '8.8.8', '8.8.8.8/32', '2606:4700::1111%eth0'])
      expect([text, isPublicAddress(text)]).toEqual([text, false])
  })

  it('knows where each special network ends', () => {
    const publicOnes = [
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '172.15.0.1',
      '172.32.0.0',
      '223.255.255.255',
    ]
    expect(publicOnes.filter((address) => !isPublicAddress(address))).toEqual([])
    expect(['2001:200::1', '2003::1', '3ffe::1'].filter((address) => !isPublicAddress(address))).toEqual([])
  })
})

describe('isAllowedEntry', () => {
  it.each(['10.0.0.0/8', '10.1.2.3', '::1', 'fd00::/8', 'may-chu', 'cong.example.vn'])('takes %s', (entry) => {
    expect(isAllowedEntry(entry)).toBe(true)
  })
  it.each([
    '10.0.0.0/33',
    '10.0.0/8',
    '1.2.3',
    '::1/129',
    'https://x.vn',
    'x.vn:80',
    '*',
    'a b',
    '-x',
    '10.0.0.0/8/8',
    '/8',
  ])('refuses %s', (entry) => {
    expect(isAllowedEntry(entry)).toBe(false)
  })
})
