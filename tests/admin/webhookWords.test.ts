import { describe, expect, it } from '@jest/globals'
import { WEBHOOK_STATE_WORDS, webhookStandingWords } from '../../src/admin/webhookWords'

describe('webhookStandingWords', () => {
  it('begins with the word of the list and says what to do where something is to be done', () => {
    for (const state of ['sending', 'retrying', 'stopped'] as const)
      expect(webhookStandingWords({ active: true, state }).vi).toMatch(new RegExp(`^${WEBHOOK_STATE_WORDS[state].vi}:`))
    expect(webhookStandingWords({ active: true, state: 'stopped' }).vi).toContain('“Gửi lại”')
    expect(webhookStandingWords({ active: true, state: 'retrying' }).vi).not.toContain('bấm')
  })

  it('tells one that was switched off from one that gave up', () => {
    const off = webhookStandingWords({ active: false, state: 'stopped' }).vi
    expect(off).toContain('“Đang dùng”')
    expect(off).not.toBe(webhookStandingWords({ active: true, state: 'stopped' }).vi)
  })
})
