import type { ReactNode } from 'react'
import type { OperationObject, ParameterObject } from './describeApi'
import { examplesOf, type Example } from './examples'
import type { JsonSchema } from './jsonSchema'
import { COMMON_REFUSALS } from './operations'
import { problemWords, type ResponseObject } from './responses'
import { curlOf } from './rules/curlOf'
import { boundsOf } from './rules/boundsOf'

/** One operation: what it is for, what it takes, what it answers, and examples with their answers. */
export function OperationText(props: { path: string; method: string; operation: OperationObject; origin: string }) {
  const { path, method, operation, origin } = props
  return (
    <article aria-labelledby={operation.operationId}>
      <h3 id={operation.operationId}>{operation.summary}</h3>
      <p className="address">
        <code>{`${method} ${path}`}</code>
      </p>
      <p>{withCode(operation.description)}</p>
      {operation.parameters.length > 0 ? <Parameters parameters={operation.parameters} /> : null}
      <h4>Trả lời</h4>
      <dl>
        {Object.entries(operation.responses).flatMap(([status, response]) => {
          const words = ownWords(response)
          return words === '' ? [] : [<Answered key={status} status={status} words={words} />]
        })}
      </dl>
      {examplesOf(operation.operationId).map((example) => (
        <ExampleText key={example.name} example={example} origin={origin} />
      ))}
    </article>
  )
}

/** Without the refusals of every address, which the guide tells once. */
function ownWords({ description, 'x-problem-codes': codes }: ResponseObject): string {
  if (!codes) return description
  return problemWords(codes.filter((code) => !COMMON_REFUSALS.includes(code)))
}

/** A status and what it means here. */
export function Answered({ status, words }: { status: string | number; words: string }) {
  return (
    <div>
      <dt>
        <code>{status}</code>
      </dt>
      <dd>{withCode(words)}</dd>
    </div>
  )
}

function Parameters({ parameters }: { parameters: ParameterObject[] }) {
  return (
    <>
      <h4>Tham số</h4>
      <dl>
        {parameters.map(({ name, in: place, description, schema, explode }) => (
          <div key={`${place} ${name}`}>
            <dt>
              <code>{name}</code>{' '}
              <span className="soft">
                {[PLACES[place], boundsOf(schema), manyWords(schema, explode)].filter(Boolean).join(', ')}
              </span>
            </dt>
            <dd>{withCode(description)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const PLACES = { path: 'trong địa chỉ', query: '', header: 'trường đầu' } as const

function manyWords({ type }: JsonSchema, explode: boolean | undefined): string {
  if (type !== 'array') return ''
  return explode ? 'ghi được nhiều lần' : 'cách nhau bằng dấu phẩy'
}

function ExampleText({ example, origin }: { example: Example; origin: string }) {
  const { title, answer } = example
  const lines = [`HTTP ${answer.status}`, ...Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)]
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body, null, 2)
  return (
    <>
      <h4>Ví dụ: {withCode(title)}</h4>
      <pre>
        <code>{curlOf(example, { origin })}</code>
      </pre>
      <pre>
        <code>{answer.body === undefined ? lines.join('\n') : `${lines.join('\n')}\n\n${body}`}</code>
      </pre>
    </>
  )
}

/** Text in which `…` marks what is to be typed as it stands. */
function withCode(text: string): ReactNode[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}
