import { describe, expect, it } from '@jest/globals'
import { ROLES, type Role } from '../../collections/access/permissions'
import {
  actsOffered,
  type OfferedAct,
  type Standing,
  waitsForAnotherApprover,
  waitsForSecondApprover,
} from '../../src/admin/actsOffered'

const DRAFT: Standing = { state: 'draft', version: 0 }
const IN_REVIEW: Standing = { state: 'in-review', version: 0, authors: ['somebody-else'] }
const APPROVED: Standing = { state: 'approved', version: 0 }
const PUBLISHED: Standing = { state: 'published', version: 1, inForce: true }
const REVISED: Standing = { state: 'draft', version: 1, inForce: true }
const WITHDRAWN: Standing = { state: 'withdrawn', version: 1, inForce: false }

/** By hand: what each role may do from each standing. Roles that are not named may do nothing. */
const EXPECTED: { name: string; standing: Standing; offered: Partial<Record<Role, OfferedAct[]>> }[] = [
  {
    name: 'a new draft',
    standing: DRAFT,
    offered: { editor: ['submit'], approver: ['submit', 'purge'], reviewer: ['purge'] },
  },
  {
    name: 'in review',
    standing: IN_REVIEW,
    offered: {
      editor: ['take-back'],
      approver: ['approve', 'take-back', 'return', 'purge'],
      reviewer: ['return', 'purge'],
    },
  },
  {
    name: 'approved',
    standing: APPROVED,
    offered: {
      editor: ['publish', 'publish-and-send'],
      approver: ['publish', 'publish-and-send', 'return', 'purge'],
      reviewer: ['return', 'purge'],
    },
  },
  {
    name: 'published',
    standing: PUBLISHED,
    offered: {
      editor: ['send', 'revise', 'correct-placement', 'withdraw'],
      approver: ['send', 'revise', 'correct-placement', 'withdraw', 'purge'],
      reviewer: ['purge'],
      coordinator: ['send'],
    },
  },
  {
    name: 'a draft of the next version',
    standing: REVISED,
    offered: {
      editor: ['submit', 'send', 'correct-placement', 'withdraw'],
      approver: ['submit', 'send', 'correct-placement', 'withdraw', 'purge'],
      reviewer: ['purge'],
      coordinator: ['send'],
    },
  },
  {
    name: 'withdrawn',
    standing: WITHDRAWN,
    offered: { editor: ['revise'], approver: ['revise', 'purge'], reviewer: ['purge'] },
  },
]

describe('the acts that are offered', () => {
  for (const { name, standing, offered } of EXPECTED) {
    it.each(ROLES)(`are right for ${name} and %s`, (role) => {
      expect(actsOffered({ id: 'me', roles: [role] }, standing)).toEqual(offered[role] ?? [])
    })
  }

  it('are none for nobody, for a closed account, and for what was purged', () => {
    expect(actsOffered(null, PUBLISHED)).toEqual([])
    expect(actsOffered({ id: 'me', roles: ['approver'], disabled: true }, IN_REVIEW)).toEqual([])
    const purge = { at: '2026-03-01T00:00:00Z', by: 'x', reason: 'x', decision: '1' }
    expect(actsOffered({ id: 'me', roles: ['editor', 'approver'] }, { ...WITHDRAWN, purge })).toEqual([])
  })

  it('leave approving out for whoever approved it first, and say why', () => {
    const approval = { by: 'me', at: '2026-03-01T00:00:00Z', contentHash: 'x', checklist: {}, note: null }
    const half = { ...IN_REVIEW, approvals: [approval], approvalsNeeded: 2 }
    const approver = { id: 'me', roles: ['approver'] }
    expect(actsOffered(approver, half)).not.toContain('approve')
    expect(waitsForSecondApprover(approver, half)).toBe(true)
    expect(actsOffered({ id: 'another', roles: ['approver'] }, half)).toContain('approve')
    expect(waitsForSecondApprover({ id: 'another', roles: ['approver'] }, half)).toBe(false)
  })

  it('have approving among them for whom it was delegated to, but not of their own work', () => {
    const editor = { id: 'me', roles: ['editor'] }
    expect(actsOffered(editor, IN_REVIEW, { isDelegate: true })).toEqual(['approve', 'take-back', 'return'])
    expect(actsOffered(editor, { ...IN_REVIEW, authors: ['me'] }, { isDelegate: true })).toEqual([
      'take-back',
      'return',
    ])
    expect(actsOffered(editor, DRAFT, { isDelegate: true })).toEqual(['submit'])
  })

  it('leave approving out for whoever wrote it, and say why', () => {
    const own = { ...IN_REVIEW, authors: ['me'] }
    const approver = { id: 'me', roles: ['approver'] }
    expect(actsOffered(approver, own)).toEqual(['take-back', 'return', 'purge'])
    expect(waitsForAnotherApprover(approver, own)).toBe(true)
    expect(waitsForAnotherApprover(approver, IN_REVIEW)).toBe(false)
    expect(waitsForAnotherApprover({ id: 'me', roles: ['editor'] }, own)).toBe(false)
  })
})
