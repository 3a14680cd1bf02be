import { expect, it } from '@jest/globals'
import { requestRank, type Asked, type Rank } from '../../../../src/platform/limits/rules/requestRank'

const asked: Asked = {
  method: 'GET',
  path: '/api/v1/documents',
  query: '',
  authorization: undefined,
  hasSession: false,
  hasRange: false,
}

it.each<[string, Partial<Asked>, Rank]>([
  ['a search by nobody', { query: 'limit=5&q=bien+gioi' }, 'search'],
  ['an empty search by nobody', { query: 'q=&limit=5' }, 'anonymous'],
  ['a page for nobody', { path: '/' }, 'anonymous'],
  ['a file for nobody', { path: '/files/ab' }, 'anonymous'],
  ['the rest of a file for nobody', { path: '/files/ab', hasRange: true }, 'person'],
  ['a list of ranges that is no file', { hasRange: true }, 'anonymous'],
  ['a search by key', { query: 'q=a', authorization: 'Bearer hd_x' }, 'system'],
  ['a search by an officer', { query: 'q=a', hasSession: true }, 'person'],
  ['a list with a token', { authorization: 'JWT x' }, 'person'],
  ['a receipt by key', { method: 'POST', path: '/api/v1/receipts', authorization: 'Bearer hd_x' }, 'writing'],
  ['a receipt by an officer', { method: 'POST', path: '/tai-lieu-den', hasSession: true }, 'writing'],
  ['signing in', { method: 'POST', path: '/api/users/login' }, 'writing'],
  ['signing in on the page', { method: 'POST', path: '/dang-nhap' }, 'writing'],
  ['something else sent by nobody', { method: 'POST', path: '/api/media' }, 'anonymous'],
])('ranks %s', (_name, changes, rank) => {
  expect(requestRank({ ...asked, ...changes })).toBe(rank)
})
