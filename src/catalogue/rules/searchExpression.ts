/** What is asked of the index, each part with its text for FTS5. Terms are letters, digits and our own signs: none ends a quotation. */
export type Expression = { text: string } & (
  | { kind: 'term'; term: string }
  | { kind: 'all' | 'any'; parts: readonly Expression[] }
  | { kind: 'without'; of: Expression; excluded: Expression }
)

export type Term = Expression & { kind: 'term' }

export function term(name: string): Term {
  return { kind: 'term', term: name, text: `"${name}"` }
}

export function allOf(parts: readonly Expression[]): Expression {
  return joined(parts, { kind: 'all', word: ' AND ' })
}

export function anyOf(parts: readonly Expression[]): Expression {
  return joined(parts, { kind: 'any', word: ' OR ' })
}

export function without(of: Expression, excluded: readonly Expression[]): Expression {
  if (excluded.length === 0) return of
  const unwanted = anyOf(excluded)
  return { kind: 'without', of, excluded: unwanted, text: `(${of.text} NOT ${unwanted.text})` }
}

/** The terms that it names. */
export function termsIn(expression: Expression): Term[] {
  switch (expression.kind) {
    case 'term':
      return [expression]
    case 'without':
      return [...termsIn(expression.of), ...termsIn(expression.excluded)]
    default:
      return expression.parts.flatMap(termsIn)
  }
}

/** How many terms it names. */
export function sizeOfExpression(expression: Expression): number {
  switch (expression.kind) {
    case 'term':
      return 1
    case 'without':
      return sizeOfExpression(expression.of) + sizeOfExpression(expression.excluded)
    default:
      return expression.parts.reduce((sum, part) => sum + sizeOfExpression(part), 0)
  }
}

function joined(parts: readonly Expression[], { kind, word }: { kind: 'all' | 'any'; word: string }): Expression {
  if (parts.length === 0) throw new RangeError('nothing is asked for')
  const different = [...new Map(parts.map((part) => [part.text, part])).values()]
  const [only] = different
  if (different.length === 1 && only) return only
  return { kind, parts: different, text: `(${different.map(({ text }) => text).join(word)})` }
}
