import { describe, expect, it } from '@jest/globals'
import { readOaiQuestion, stampsOf } from '../../../src/deliver/rules/oaiArguments'

function codesOf(query: string): string[] {
  const question = readOaiQuestion(new URLSearchParams(query))
  return 'faults' in question ? question.faults.map(({ code }) => code) : ['none']
}

const LIST = 'verb=ListRecords&metadataPrefix=oai_dc'

describe('readOaiQuestion', () => {
  it.each([
    'verb=Identify',
    'verb=ListMetadataFormats',
    'verb=ListMetadataFormats&identifier=x',
    'verb=ListSets',
    'verb=ListSets&resumptionToken=x',
    'verb=GetRecord&identifier=x&metadataPrefix=y',
    LIST,
    `${LIST}&from=2026-01-01&until=2026-01-01&set=a:b-c`,
    `${LIST}&from=2024-02-29T23:59:59Z&until=2026-01-01T00:00:00Z`,
    'verb=ListIdentifiers&resumptionToken=x',
  ])('takes %s', (query) => expect(codesOf(query)).toEqual(['none']))

  it.each([
    '',
    'verb=',
    'verb=identify',
    'verb=Identify&verb=Identify',
    'verb=toString',
    'metadataPrefix=oai_dc',
    'Verb=Identify',
  ])('finds no verb in "%s"', (query) => expect(codesOf(query)).toEqual(['badVerb']))

  it.each([
    'verb=Identify&metadataPrefix=oai_dc',
    'verb=ListRecords',
    'verb=GetRecord&identifier=x',
    'verb=GetRecord&metadataPrefix=oai_dc',
    'verb=GetRecord&identifier=&metadataPrefix=oai_dc',
    `${LIST}&metadataPrefix=oai_dc`,
    `${LIST}&resumptionToken=x`,
    'verb=ListRecords&resumptionToken=x&resumptionToken=x',
    'verb=ListRecords&resumptionToken=',
    `${LIST}&set=`,
    `${LIST}&set=a::b`,
    `${LIST}&set=a%20b`,
    'verb=ListRecords&metadataPrefix=oai%20dc',
    `${LIST}&__proto__=x`,
    `${LIST}&from=2026-02-30`,
    `${LIST}&from=2025-02-29T00:00:00Z`,
    `${LIST}&from=2026-1-1`,
    `${LIST}&from=2026`,
    `${LIST}&from=`,
    `${LIST}&from=2026-01-01T24:00:00Z`,
    `${LIST}&from=2026-01-01T00:60:00Z`,
    `${LIST}&from=2026-01-01T00:00:00`,
    `${LIST}&from=2026-01-01T00:00:00.5Z`,
    `${LIST}&from=2026-01-01T00:00:00%2B07:00`,
    `${LIST}&from=2026-01-01T00:00Z`,
    `${LIST}&from=2026-01-02&until=2026-01-01`,
    `${LIST}&from=2026-01-01&until=2026-01-01T00:00:00Z`,
  ])('refuses %s', (query) => {
    expect(new Set(codesOf(query))).toEqual(new Set(['badArgument']))
  })

  it('names every fault at once', () => {
    expect(codesOf('verb=ListRecords&from=x&until=y&nonsense=z')).toHaveLength(4)
  })

  it('answers no longer than it must, whatever the name of an argument', () => {
    const question = readOaiQuestion(new URLSearchParams(`verb=Identify&${'x'.repeat(5_000)}=1`))
    expect(JSON.stringify(question).length).toBeLessThan(300)
  })
})

describe('stampsOf', () => {
  it('takes a day as all of its seconds', () => {
    expect(stampsOf({ from: '2026-01-01', until: '2026-01-01' })).toEqual({
      from: '2026-01-01T00:00:00Z',
      until: '2026-01-01T23:59:59Z',
    })
    expect(stampsOf({ until: '2026-01-01T10:00:00Z' })).toEqual({ from: null, until: '2026-01-01T10:00:00Z' })
  })
})
