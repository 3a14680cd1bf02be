import answers from './exampleAnswers.json' with { type: 'json' }
import { EXAMPLE_REQUESTS, type ExampleRequest } from './exampleRequests'

export type ExampleAnswer = {
  /** The whole address that was asked. */
  path: string
  status: number
  headers: Record<string, string>
  /** JSON, or the text of other bytes; absent where there is none. */
  body?: unknown
}

export type Example = ExampleRequest & { answer: ExampleAnswer }

/** The examples of an operation with what they were answered when they were last run (`tests/openapi/examples.test.ts`). */
export function examplesOf(operation: string): Example[] {
  const kept: Record<string, ExampleAnswer> = answers
  return EXAMPLE_REQUESTS.filter((request) => request.operation === operation).flatMap((request) => {
    const answer = kept[request.name]
    return answer ? [{ ...request, answer }] : []
  })
}
