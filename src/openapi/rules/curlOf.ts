type Asked = {
  hasKey?: true
  headers?: Readonly<Record<string, string>>
  body?: unknown
  answer: { path: string }
}

/** The command that asks this (with a body: POST), for a POSIX shell that holds the key in `$KHOA`. */
export function curlOf({ hasKey, headers = {}, body, answer }: Asked, { origin }: { origin: string }): string {
  const parts = [
    `curl ${quoted(origin + answer.path)}`,
    ...(hasKey ? ['-H "Authorization: Bearer $KHOA"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]),
  ]
  return parts.join(' \\\n  ')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
