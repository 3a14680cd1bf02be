import { expect } from '@jest/globals'
import { answerOai } from '../../../src/deliver/harvest/answerOai'
import type { Library } from '../../catalogue/library'
import { elementsIn, readXml, textsIn, type ReadElement } from '../../support/readXml'

/** After the newest event of a library whose events are an hour apart. */
export const CONTACT = { agency: 'Sở Văn hóa', email: 'thuvien@example.vn' }

export type Asked = {
  library: Library
  now?: Date
  pageSize?: number
}

/** The answer to a question, checked for its form. */
export function askOai(
  { library, now = new Date('2026-06-01T00:00:00Z'), pageSize }: Asked,
  query: string,
): ReadElement {
  const options = {
    catalogue: library.catalogue,
    publicUrl: 'https://thuvien.example.vn',
    contact: CONTACT,
    now: () => now,
    ...(pageSize === undefined ? {} : { pageSize }),
  }
  const root = readXml(answerOai(options, new URLSearchParams(query)))
  expectAnswerForm(root)
  return root
}

export function codesIn(answer: ReadElement): string[] {
  return elementsIn(answer, 'error').map(({ attributes }) => attributes.code ?? '')
}

/** `id`, or `-id` of one that is gone, in the order of the answer. */
export function recordsIn(answer: ReadElement): string[] {
  return elementsIn(answer, 'header').map((header) => {
    const id = textsIn(header, 'identifier')[0]?.replace('urn:uuid:', '') ?? ''
    return header.attributes.status === 'deleted' ? `-${id}` : id
  })
}

/** Null where the list is at its end. */
export function tokenIn(answer: ReadElement): string | null {
  return textsIn(answer, 'resumptionToken')[0] || null
}

const OAI = '{http://www.openarchives.org/OAI/2.0/}'
const DC = '{http://purl.org/dc/elements/1.1/}'

/** The order of elements and the forms of values. Source: OAI-PMH.xsd (2004), oai_dc.xsd (2002). */
function expectAnswerForm(root: ReadElement): void {
  const [responseDate, request, ...content] = root.children
  expect([root.name, responseDate?.name, request?.name]).toEqual([
    `${OAI}OAI-PMH`,
    `${OAI}responseDate`,
    `${OAI}request`,
  ])
  expect(responseDate?.text).toMatch(STAMP)
  expect(request?.text).toBe('https://thuvien.example.vn/oai')
  expect(content.length).toBeGreaterThan(0)
  if (content[0]?.name !== `${OAI}error`) expect(content).toHaveLength(1)
  for (const error of content.filter(({ name }) => name === `${OAI}error`))
    expect(ERROR_CODES).toContain(error.attributes.code)
  for (const header of elementsIn(root, 'header')) expectHeaderForm(header)
  for (const record of elementsIn(root, 'record')) expectRecordForm(record)
  for (const token of elementsIn(root, 'resumptionToken')) {
    expect(token.attributes.completeListSize ?? '1').toMatch(/^[1-9]\d*$/)
    expect(token.attributes.cursor).toMatch(/^\d+$/)
  }
}

function expectHeaderForm(header: ReadElement): void {
  const names = header.children.map(({ name }) => name)
  expect(names.slice(0, 2)).toEqual([`${OAI}identifier`, `${OAI}datestamp`])
  expect(new Set(names.slice(2)).size).toBeLessThanOrEqual(1)
  expect(textsIn(header, 'datestamp')[0]).toMatch(STAMP)
  for (const spec of textsIn(header, 'setSpec')) expect(spec).toMatch(/^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/)
}

function expectRecordForm(record: ReadElement): void {
  const [header, metadata, ...more] = record.children
  expect([header?.name, more]).toEqual([`${OAI}header`, []])
  expect(metadata === undefined).toBe(header?.attributes.status === 'deleted')
  const [description] = metadata?.children ?? []
  if (!description) return
  expect(description.name).toBe('{http://www.openarchives.org/OAI/2.0/oai_dc/}dc')
  for (const { name, children } of description.children) {
    expect(DC_ELEMENTS.map((element) => DC + element)).toContain(name)
    expect(children).toEqual([])
  }
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const ERROR_CODES =
  'badArgument badResumptionToken badVerb cannotDisseminateFormat idDoesNotExist noMetadataFormats noRecordsMatch noSetHierarchy'.split(
    ' ',
  )
const DC_ELEMENTS =
  'title creator subject description publisher contributor date type format identifier source language relation coverage rights'.split(
    ' ',
  )
