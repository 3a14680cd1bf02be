import {
  countPublicRecords,
  earliestStamp,
  findPublicRecord,
  listPublicRecords,
  type PublicRecord,
} from '../../catalogue/listPublicRecords'
import { topicPaths } from '../../catalogue/topicPaths'
import {
  isSetSpec,
  readOaiQuestion,
  stampsOf,
  type OaiArguments,
  type OaiFault,
  type OaiQuestion,
  type OaiVerb,
} from '../rules/oaiArguments'
import { writeXml, xml, type XmlElement } from '../rules/xml'
import { LIBRARY_NAME, type HarvestOptions } from './harvestOptions'
import { OAI_DC, recordHeader, recordsInFull } from './oaiRecords'
import { readToken, writeToken, type ListState } from './oaiToken'

export type OaiOptions = HarvestOptions & { pageSize?: number }

/**
 * The answer to an OAI-PMH 2.0 request, also to a wrong one: its faults are part of the protocol.
 * Source: The Open Archives Initiative Protocol for Metadata Harvesting, version 2.0.
 */
export function answerOai(options: OaiOptions, parameters: URLSearchParams): string {
  const question = readOaiQuestion(parameters)
  const answer = 'faults' in question ? question.faults : answerTo(options, question)
  const isFault = Array.isArray(answer)
  // What was asked is not repeated where it was not understood (§3.2).
  const echoed = 'faults' in question ? {} : { verb: question.verb, ...question.asked }
  return writeXml(
    xml(
      'OAI-PMH',
      {
        xmlns: NAMESPACE,
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation': `${NAMESPACE} ${NAMESPACE}OAI-PMH.xsd`,
      },
      xml('responseDate', {}, completeUntil(options)),
      xml('request', echoed, baseUrl(options)),
      ...(isFault ? answer.map(({ code, text }) => xml('error', { code }, text)) : [answer]),
    ),
  )
}

const NAMESPACE = 'http://www.openarchives.org/OAI/2.0/'
const PAGE_SIZE = 100
/** Longer than an act can last from the moment that it writes down to the one at which every catalogue shows it. */
const LAG_SECONDS = 60

type Answer = XmlElement | OaiFault[]

/**
 * A harvester asks next time for what changed from here on. An act under way has an instant before now and will be seen only
 * after now, so the present second would let it slip through; a little overlap brings some records twice, and loses none.
 */
function completeUntil({ now }: OaiOptions): string {
  return `${new Date(now().getTime() - LAG_SECONDS * 1000).toISOString().slice(0, 19)}Z`
}

function baseUrl({ publicUrl }: OaiOptions): string {
  return new URL('/oai', publicUrl).href
}

function answerTo(options: OaiOptions, { verb, asked }: OaiQuestion): Answer {
  switch (verb) {
    case 'Identify':
      return identify(options)
    case 'ListMetadataFormats':
      return listMetadataFormats(options, asked)
    case 'ListSets':
      return listSets(options, asked)
    case 'GetRecord':
      return getRecord(options, asked)
    case 'ListIdentifiers':
      return listRecords(options, { verb, asked, show: (page) => page.map((one) => recordHeader(options, one)) })
    case 'ListRecords':
      return listRecords(options, { verb, asked, show: (page) => recordsInFull(options, page) })
  }
}

function identify(options: OaiOptions): XmlElement {
  return xml(
    'Identify',
    {},
    xml('repositoryName', {}, LIBRARY_NAME),
    xml('baseURL', {}, baseUrl(options)),
    xml('protocolVersion', {}, '2.0'),
    xml('adminEmail', {}, adminEmail(options)),
    xml('earliestDatestamp', {}, earliestStamp(options.catalogue) ?? completeUntil(options)),
    xml('deletedRecord', {}, 'persistent'),
    xml('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
    xml('compression', {}, 'gzip'),
  )
}

/** The protocol demands one; where the operator has named none, the one that every site has. Source: RFC 2142 §5. */
function adminEmail({ contact, publicUrl }: OaiOptions): string {
  const { hostname } = new URL(publicUrl)
  return contact.email ?? `webmaster@${hostname.includes('.') ? hostname : 'localhost.localdomain'}`
}

function listMetadataFormats({ catalogue }: OaiOptions, { identifier }: OaiArguments): Answer {
  if (identifier !== undefined && !recordNamed({ catalogue }, identifier)) return UNKNOWN_RECORD
  const { metadataPrefix, schema, metadataNamespace } = OAI_DC
  return xml(
    'ListMetadataFormats',
    {},
    xml(
      'metadataFormat',
      {},
      xml('metadataPrefix', {}, metadataPrefix),
      xml('schema', {}, schema),
      xml('metadataNamespace', {}, metadataNamespace),
    ),
  )
}

/** Whole in one answer, so that no token of it is ever given. */
function listSets({ catalogue }: OaiOptions, { resumptionToken }: OaiArguments): Answer {
  if (resumptionToken !== undefined) return BAD_TOKEN
  const topics = [...topicPaths(catalogue).values()].filter(({ path }) => isSetSpec(path))
  if (topics.length === 0) return NO_SETS
  const sets = topics.map(({ path, name }) => xml('set', {}, xml('setSpec', {}, path), xml('setName', {}, name)))
  return xml('ListSets', {}, ...sets)
}

function getRecord(options: OaiOptions, { identifier = '', metadataPrefix }: OaiArguments): Answer {
  const record = recordNamed(options, identifier)
  if (!record) return UNKNOWN_RECORD
  if (metadataPrefix !== OAI_DC.metadataPrefix) return UNKNOWN_FORMAT
  return xml('GetRecord', {}, ...recordsInFull(options, [record]))
}

/** What never was public does not exist. */
function recordNamed({ catalogue }: Pick<OaiOptions, 'catalogue'>, identifier: string): PublicRecord | null {
  const id = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(identifier)?.[1]
  return id === undefined ? null : findPublicRecord(catalogue, id)
}

type ListAsked = { verb: OaiVerb; asked: OaiArguments; show: (page: PublicRecord[]) => XmlElement[] }

function listRecords(options: OaiOptions, { verb, asked, show }: ListAsked): Answer {
  const { catalogue, pageSize = PAGE_SIZE } = options
  const token = asked.resumptionToken
  const state = token === undefined ? newList(options, asked) : readToken(catalogue, verb, token)
  if (state === null) return BAD_TOKEN
  if (Array.isArray(state)) return state
  const found = listPublicRecords(catalogue, { ...state, limit: pageSize + 1 })
  const page = found.slice(0, pageSize)
  const last = page.at(-1)
  // A list that was promised to go on can have lost its end since: that token leads nowhere any more.
  if (!last) return token === undefined ? NO_RECORDS : BAD_TOKEN
  const after = { stamp: last.stamp, key: last.key }
  const next = found.length > pageSize ? { ...state, after, cursor: state.cursor + page.length } : null
  return xml(verb, {}, ...show(page), resumption(options, { verb, state, next }))
}

type NewList = Omit<ListState, 'after'> & { after: ListState['after'] | null }

function newList({ catalogue }: OaiOptions, asked: OaiArguments): NewList | OaiFault[] {
  if (asked.metadataPrefix !== OAI_DC.metadataPrefix) return UNKNOWN_FORMAT
  const topics = [...topicPaths(catalogue).values()]
  if (asked.set !== undefined && topics.length === 0) return NO_SETS
  const topic = asked.set === undefined ? null : topics.find(({ path }) => path === asked.set)
  if (topic === undefined) return NO_RECORDS
  const filter = { ...stampsOf(asked), topicId: topic?.id ?? null }
  // A document can be in many topics: counting a set would mean reading all of it.
  const completeListSize = topic === null ? countPublicRecords(catalogue, filter) : 0
  return { ...filter, after: null, cursor: 0, completeListSize }
}

type Resumption = { verb: OaiVerb; state: NewList; next: ListState | null }

/** None for a list that was complete at once; an empty one at the end of a list that came in parts (§3.5). */
function resumption({ catalogue }: OaiOptions, { verb, state, next }: Resumption): XmlElement | null {
  if (!next && state.cursor === 0) return null
  const { completeListSize, cursor } = state
  const token = next ? writeToken(catalogue, verb, next) : null
  return xml('resumptionToken', { completeListSize: completeListSize || null, cursor }, token)
}

const UNKNOWN_RECORD: OaiFault[] = [{ code: 'idDoesNotExist', text: 'Không có tài liệu công khai nào mang mã này.' }]
const UNKNOWN_FORMAT: OaiFault[] = [{ code: 'cannotDisseminateFormat', text: 'Chỉ có định dạng oai_dc.' }]
const NO_RECORDS: OaiFault[] = [{ code: 'noRecordsMatch', text: 'Không có tài liệu nào khớp.' }]
const NO_SETS: OaiFault[] = [{ code: 'noSetHierarchy', text: 'Thư viện chưa có chủ đề nào.' }]
const BAD_TOKEN: OaiFault[] = [
  {
    code: 'badResumptionToken',
    text: 'resumptionToken không đúng hoặc không còn dùng được. Hãy bắt đầu lại danh sách.',
  },
]
