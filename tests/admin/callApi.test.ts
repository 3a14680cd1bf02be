import { describe, expect, it } from '@jest/globals'
import { refusalOf } from '../../src/admin/callApi'
import { DomainError } from '../../src/platform/errors'
import { problemBody } from '../../src/platform/problemResponse'

describe('a refusal in the panel', () => {
  it('says what the server said, with each faulty field', () => {
    const errors = [{ path: 'files', message: 'Cần ít nhất một tệp.' }]
    const { body } = problemBody(new DomainError('review/incomplete', { errors }))
    expect(refusalOf(body)).toEqual({ ok: false, detail: body.detail, errors })
  })

  it.each([null, 'Bad gateway', { errors: 'no' }, { detail: 5, errors: [{ message: 1 }] }])(
    'has a sentence of its own for an answer that is none of ours: %j',
    (content) => {
      expect(refusalOf(content)).toEqual({
        ok: false,
        detail: expect.stringContaining('chưa được thực hiện'),
        errors: [],
      })
    },
  )
})
