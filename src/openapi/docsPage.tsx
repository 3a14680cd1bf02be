import { createHash } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import type { ApiDescription, OperationObject } from './describeApi'
import { DOCS_STYLE } from './docsStyle'
import { GUIDE } from './guide'
import { OperationText } from './operationText'

/** Nothing from outside and no script; the style by its hash. Attack: injected markup that loads or runs something. */
export const DOCS_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(DOCS_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The description as one page of plain HTML, in Vietnamese. */
export function docsPage(description: ApiDescription): string {
  return `<!doctype html>${renderToStaticMarkup(<Docs description={description} />)}`
}

type Listed = { path: string; method: string; operation: OperationObject }

function Docs({ description }: { description: ApiDescription }) {
  const { info, servers, tags } = description
  const origin = servers[0]?.url ?? ''
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Hướng dẫn kết nối – ${info.title}`}</title>
        <style dangerouslySetInnerHTML={{ __html: DOCS_STYLE }} />
      </head>
      <body>
        <a className="skip" href="#noi-dung">
          Đến thẳng nội dung
        </a>
        <Top info={info} operations={operations} />
        <main id="noi-dung" tabIndex={-1}>
          {GUIDE.map(({ id, title, text }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {text({ origin })}
            </section>
          ))}
          {tags.map(({ name, 'x-displayName': shown, description: words }) => (
            <section key={name} aria-label={shown}>
              <h2>{shown}</h2>
              <p>{words}</p>
              {operations
                .filter(({ operation }) => operation.tags.includes(name))
                .map((each) => (
                  <OperationText key={each.operation.operationId} {...each} origin={origin} />
                ))}
            </section>
          ))}
        </main>
        <footer>
          <p className="soft">{info.description.replaceAll('`', '')}</p>
        </footer>
      </body>
    </html>
  )
}

/** What this is, and the table of contents. */
function Top({ info, operations }: { info: ApiDescription['info']; operations: readonly Listed[] }) {
  return (
    <header>
      <h1>Hướng dẫn kết nối với {info.title}</h1>
      <p>
        Dành cho người viết phần mềm. Bản cho máy đọc: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1,
        phiên bản {info.version}). Trang chủ: <a href="/">{info.title}</a>.
      </p>
      <nav aria-label="Mục lục">
        <ul>
          {GUIDE.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          {operations.map(({ path, method, operation }) => (
            <li key={operation.operationId}>
              <a href={`#${operation.operationId}`}>
                {operation.summary} <span className="soft">{`${method} ${path}`}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
