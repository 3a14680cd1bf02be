import { describe, expect, it } from '@jest/globals'
import { mayEndRule } from '../../src/admin/mayEndRule'
import { recipientWords } from '../../src/admin/recipientWords'

const known = {
  all: [
    { id: 'u1', slug: 'don-mot', name: 'Đồn Một' },
    { id: 'u2', slug: 'phuong-hai', name: 'Phường Hai' },
  ],
  groups: [{ slug: 'cac-don', name: 'Các đồn' }],
}

describe('whom a standing rule is for, in words', () => {
  it('has a line for each way of choosing, by name, and what is not known as it was written', () => {
    const asked = {
      units: ['u1', 'phuong-hai', 'u9'],
      groups: ['cac-don', 'khong-co'],
      kinds: ['ubnd-xa' as const],
      areas: [],
      subscribers: true,
      except: ['u2'],
    }
    expect(recipientWords(asked, known).map(({ label, names }) => [label.vi, ...names])).toEqual([
      ['Đơn vị đăng ký chủ đề của tài liệu'],
      ['Đơn vị', 'Đồn Một', 'Phường Hai', 'u9'],
      ['Nhóm đơn vị', 'Các đồn', 'khong-co'],
      ['Loại đơn vị', 'Ủy ban nhân dân cấp xã'],
      ['Trừ', 'Phường Hai'],
    ])
  })

  it('says nothing of what was not asked, also while the names load', () => {
    expect(recipientWords({}, null)).toEqual([])
    expect(recipientWords({ subscribers: [] }, null)).toEqual([])
    expect(recipientWords({ units: ['u1'] }, null)).toMatchObject([{ names: ['u1'] }])
  })
})

describe('to whom ending a rule is offered', () => {
  it.each([
    ['an editor', { id: 'e', roles: ['editor'] }, 'u2', true],
    ['a coordinator of the unit that made it', { id: 'c', roles: ['coordinator'], unit: 'u1' }, { id: 'u1' }, true],
    ['a coordinator of another', { id: 'c', roles: ['coordinator'], unit: 'u1' }, 'u2', false],
    ['a coordinator without a unit', { id: 'c', roles: ['coordinator'] }, null, false],
    ['an auditor', { id: 'a', roles: ['auditor'], unit: 'u1' }, 'u1', false],
    ['nobody', null, 'u1', false],
  ])('%s', (_who, person, madeByUnit, isOffered) => {
    expect(mayEndRule(person, { madeByUnit })).toBe(isOffered)
  })
})
