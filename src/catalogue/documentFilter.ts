import { DomainError } from '../platform/errors'
import { startOfVietnamDay } from '../vietnamese/calendar'
import { normalizeDocumentNumber } from '../vietnamese/documentNumber'
import { foldText } from '../vietnamese/foldText'
import type { Catalogue } from './openCatalogue'
import type { Reader } from './reader'
import type { SqlValue } from './sql'
import { termsOf, withDescendants, type TermKind } from './terms'
import { unitsById } from './units'
import type { DocumentQuery } from './views'
import { visibleTo, type Condition } from './visibility'

/**
 * What a query asks for, and nothing that this reader may not see, as a condition on `documents d`.
 * @throws platform/invalid-input for an unknown topic, type or unit; catalogue/unit-out-of-scope
 */
export function documentFilter(catalogue: Catalogue, reader: Reader, query: DocumentQuery): Condition {
  const conditions = [
    visibleTo(reader),
    ...namedFilters(catalogue, reader, query),
    ...equalFilters(query),
    ...listFilters(query),
    ...dayFilters(query),
  ]
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    values: conditions.flatMap(({ values }) => values),
  }
}

/**
 * The units that `unit=` stands for, with those below them as far as the reader's scope goes.
 * @throws platform/invalid-input, catalogue/unit-out-of-scope
 */
export function unitsInScope(catalogue: Catalogue, reader: Reader, named: readonly string[]): string[] {
  const { unitScope } = reader
  const units = [...unitsById(catalogue).values()]
  const inScope = (id: string) => unitScope === 'all' || unitScope.includes(id)
  for (const name of named) {
    const meant = units.filter(({ id, slug }) => id === name || slug === name)
    if (meant.length === 0) throw unknownName('unit', named.indexOf(name))
    if (!meant.some(({ id }) => inScope(id))) throw new DomainError('catalogue/unit-out-of-scope')
  }
  const resolved = withDescendants(units, named)
  return 'ids' in resolved ? resolved.ids.filter(inScope) : []
}

function namedFilters(catalogue: Catalogue, reader: Reader, { topic, type, unit }: DocumentQuery): Condition[] {
  const conditions: Condition[] = []
  if (topic?.length) {
    const values = [JSON.stringify(resolve(catalogue, 'topic', topic))]
    conditions.push({ sql: `d.key IN (SELECT document FROM document_topics WHERE topic IN (${LIST}))`, values })
  }
  if (type?.length)
    conditions.push({ sql: `d.type_id IN (${LIST})`, values: [JSON.stringify(resolve(catalogue, 'type', type))] })
  if (unit?.length) {
    const values = [JSON.stringify(unitsInScope(catalogue, reader, unit))]
    conditions.push({ sql: `d.id IN (SELECT document_id FROM recipients WHERE unit_id IN (${LIST}))`, values })
  }
  return conditions
}

function equalFilters({ issuer, number, language, access, state }: DocumentQuery): Condition[] {
  const conditions: Condition[] = []
  if (issuer !== undefined)
    conditions.push({ sql: 'd.issuer_id = ? OR d.issuer_folded = ?', values: [issuer, foldText(issuer)] })
  if (number !== undefined)
    conditions.push({ sql: "d.number_key = ? AND d.number_key <> ''", values: [normalizeDocumentNumber(number)] })
  if (language !== undefined) conditions.push(equal('d.language', language))
  if (access !== undefined) conditions.push(equal('d.access', access))
  if (state !== undefined) conditions.push(equal('d.state', state))
  return conditions
}

function listFilters({ ids, sha256 }: DocumentQuery): Condition[] {
  const conditions: Condition[] = []
  if (ids?.length) conditions.push({ sql: `d.id IN (${LIST})`, values: [JSON.stringify(ids)] })
  if (sha256?.length) {
    const sql = `EXISTS (SELECT 1 FROM files f WHERE f.document = d.key AND f.version = d.version AND f.sha256 IN (${LIST}))`
    conditions.push({ sql, values: [JSON.stringify(sha256)] })
  }
  return conditions
}

/** A document of which only the year is known falls into every part of that year. */
function dayFilters({ issuedFrom, issuedTo, publishedFrom, publishedTo }: DocumentQuery): Condition[] {
  const conditions: Condition[] = []
  if (issuedFrom !== undefined) {
    conditions.push({
      sql: "d.issued_on <> '' AND d.issued_on >= substr(?, 1, length(d.issued_on))",
      values: [issuedFrom],
    })
  }
  if (issuedTo !== undefined) {
    conditions.push({
      sql: "d.issued_on <> '' AND substr(d.issued_on, 1, length(?)) <= ?",
      values: [issuedTo, issuedTo],
    })
  }
  if (publishedFrom !== undefined) {
    conditions.push({ sql: 'd.published_at >= ?', values: [startOfVietnamDay(publishedFrom).toISOString()] })
  }
  if (publishedTo !== undefined) {
    const end = new Date(startOfVietnamDay(publishedTo).getTime() + DAY_MS)
    conditions.push({ sql: 'd.published_at < ?', values: [end.toISOString()] })
  }
  return conditions
}

const LIST = 'SELECT value FROM json_each(?)'
const DAY_MS = 24 * 60 * 60 * 1000

function equal(column: string, value: SqlValue): Condition {
  return { sql: `${column} = ?`, values: [value] }
}

function resolve(catalogue: Catalogue, kind: TermKind, named: readonly string[]): string[] {
  const resolved = withDescendants(termsOf(catalogue, kind).values(), named)
  if ('unknown' in resolved) throw unknownName(kind, named.indexOf(resolved.unknown))
  return resolved.ids
}

const UNKNOWN = { topic: 'Không có chủ đề này.', type: 'Không có loại tài liệu này.', unit: 'Không có đơn vị này.' }

function unknownName(kind: keyof typeof UNKNOWN, index: number): DomainError {
  return new DomainError('platform/invalid-input', { errors: [{ path: `${kind}.${index}`, message: UNKNOWN[kind] }] })
}
