import { expect } from '@jest/globals'
import { PROBLEMS, type ProblemCode } from '../../src/platform/problems'

type Answer = { status: number; headers: Record<string, string>; body: Record<string, unknown>; text?: string }

/** A refusal as contract.md has it: RFC 9457, in Vietnamese, without a word of what went wrong inside. */
export function expectProblem(answer: Answer, expected: { status: number; code: string; path?: string }): void {
  const { status, code, path } = expected
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code })
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  const { title } = PROBLEMS[code as ProblemCode] // a code of the table, compared just before
  expect(answer.body).toMatchObject({ type: `/loi/${code}`, status, title })
  expect(String(answer.body.detail)).toMatch(/[à-ỹ]/u)
  if (path !== undefined) expect(answer.body.errors).toContainEqual(expect.objectContaining({ path }))
  for (const { message } of (answer.body.errors ?? []) as { message: string }[]) expect(message).toMatch(/[à-ỹ]/u) // as the contract has it
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\/src\/|\/collections\/|SQLITE|Mongo|at Object|Error:/)
}
