import { describe, expect, it } from '@jest/globals'
import {
  type ActDraft,
  EMPTY_DRAFT,
  isComplete,
  previewBody,
  requestOf,
  sendingRequest,
} from '../../src/admin/actDraft'
import type { OfferedAct } from '../../src/admin/actsOffered'

const documentId = '01a20780-68c8-7377-a114-4a7bc50bd3a7'
const checklist = ['ban-do', 'ten-goi']

function draftOf(patch: Partial<ActDraft>): ActDraft {
  return { ...EMPTY_DRAFT, ...patch }
}

function requestFor(act: OfferedAct, patch: Partial<ActDraft> = {}) {
  return requestOf(act, { documentId, draft: draftOf(patch) })
}

describe('what an act asks for', () => {
  it.each<[OfferedAct, Partial<ActDraft>, boolean]>([
    ['submit', {}, true],
    ['return', { note: '  ' }, false],
    ['return', { note: 'Sai tên đơn vị' }, true],
    ['withdraw', {}, false],
    ['withdraw', { note: 'Sai' }, true],
    ['approve', { checked: ['ban-do'] }, false],
    ['approve', { checked: ['ten-goi', 'ban-do'] }, true],
    ['publish', {}, true],
    ['publish', { publishOn: '31/02/2027' }, false],
    ['publish', { publishOn: '01/3/2027' }, true],
    ['publish', { publishOn: '01/3/2027', publishTime: '' }, false],
    ['purge', { note: 'Lộ bí mật' }, false],
    ['purge', { note: 'Lộ bí mật', decision: '12/QĐ' }, true],
    ['send', {}, false],
    ['send', { groups: ['don-bien-phong'] }, false],
    ['send', { shown: ['x'] }, false],
    ['send', { groups: ['don-bien-phong'], shown: ['x'] }, true],
    ['send', { kinds: ['so'], shown: ['x'] }, true],
    ['send', { areas: ['a'], shown: ['x'] }, true],
    ['send', { hasSubscribers: true, shown: ['x'] }, true],
    ['send', { unitIds: ['x'], dueOn: 'mai', shown: ['x'] }, false],
    ['publish-and-send', {}, false],
    ['publish-and-send', { unitIds: ['x'] }, false],
    ['publish-and-send', { unitIds: ['x'], shown: ['x'] }, true],
    ['correct-placement', {}, false],
    ['correct-placement', { placement: { topics: [], targetGroups: [] } }, true],
    ['correct-placement', { placement: { topics: [], targetGroups: [] }, reviewOn: '31/2/2027' }, false],
  ])('%s with %j is complete: %s', (act, patch, expected) => {
    expect(isComplete(act, { draft: draftOf(patch), checklist })).toBe(expected)
  })

  it('is not known before the checklist has come', () => {
    expect(isComplete('approve', { draft: EMPTY_DRAFT, checklist: null })).toBe(false)
  })
})

describe('the request of an act', () => {
  it('names document and act, and leaves an empty note out', () => {
    expect(requestFor('take-back', { note: ' ' })).toEqual({
      path: `/api/documents/${documentId}/take-back`,
      body: { note: null },
    })
  })

  it('takes the time of publication as Vietnam’s, and publishes at once without one', () => {
    expect(requestFor('publish').body).toEqual({})
    expect(requestFor('publish', { publishOn: '01/3/2027', publishTime: '06:30' }).body).toEqual({
      at: '2027-02-28T23:30:00.000Z',
    })
  })

  it('vouches for the items that were ticked, and for no other', () => {
    expect(requestFor('approve', { checked: ['ban-do'] }).body).toEqual({ checklist: { 'ban-do': true }, note: null })
  })

  it('says which revision was seen', () => {
    const { body } = requestOf('return', { documentId, draft: draftOf({ note: 'Sai' }), revision: 7 })
    expect(body).toEqual({ note: 'Sai', revision: 7 })
  })

  it('publishes and sends at once, and files otherwise', () => {
    const nobodyElse = { groups: [], kinds: [], areas: [], subscribers: false }
    expect(requestFor('publish-and-send', { unitIds: ['u'], note: 'Đọc kỹ', shown: ['u'] })).toEqual({
      path: `/api/documents/${documentId}/publish-and-send`,
      body: { units: ['u'], ...nobodyElse, dueOn: null, confirm: true, note: 'Đọc kỹ', expected: ['u'] },
    })
    const placement = { topics: ['ton-giao'], targetGroups: ['can-bo'] }
    expect(requestFor('correct-placement', { placement }).body).toEqual({ ...placement, note: null })
    expect(requestFor('correct-placement', { placement, reviewOn: '5/8/2027' }).body).toMatchObject({
      reviewOn: '2027-08-05',
    })
  })

  it('gives the reason of a withdrawal and whether it is urgent', () => {
    expect(requestFor('withdraw', { note: 'Sai tên', isUrgent: true }).body).toEqual({
      reason: 'Sai tên',
      urgent: true,
    })
  })

  it('sends documents to those who were shown, the day as the address book of days has it', () => {
    const chosen = { unitIds: ['u'], groups: ['g'], kinds: ['so'], areas: ['a'], hasSubscribers: true }
    const draft = draftOf({ ...chosen, dueOn: '05/8/2026', mustConfirm: false, note: 'Đọc kỹ', shown: ['u', 'v'] })
    const body = {
      documents: ['a', 'b'],
      units: ['u'],
      groups: ['g'],
      kinds: ['so'],
      areas: ['a'],
      subscribers: true,
      dueOn: '2026-08-05',
      confirm: false,
    }
    expect(previewBody(['a', 'b'], draft)).toEqual(body)
    expect(sendingRequest(['a', 'b'], draft)).toEqual({
      path: '/api/assignments',
      body: { ...body, note: 'Đọc kỹ', expected: ['u', 'v'] },
    })
    const through = draftOf({ ...chosen, through: 'c', throughMode: 'told' })
    expect(previewBody(['a'], through)).toMatchObject({ through: 'c', throughMode: 'told' })
    expect(requestFor('send').body).toMatchObject({ documents: [documentId], dueOn: null, confirm: true })
  })
})
