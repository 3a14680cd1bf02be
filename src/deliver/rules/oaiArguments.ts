import { isCalendarDay } from '../../vietnamese/calendar'

export type OaiVerb = 'Identify' | 'ListMetadataFormats' | 'ListSets' | 'ListIdentifiers' | 'ListRecords' | 'GetRecord'

export type OaiFault = {
  code:
    | 'badArgument'
    | 'badResumptionToken'
    | 'badVerb'
    | 'cannotDisseminateFormat'
    | 'idDoesNotExist'
    | 'noRecordsMatch'
    | 'noSetHierarchy'
  text: string
}

type ArgumentName = 'identifier' | 'metadataPrefix' | 'from' | 'until' | 'set' | 'resumptionToken'
export type OaiArguments = Partial<Record<ArgumentName, string>>

export type OaiQuestion = { verb: OaiVerb; asked: OaiArguments }

/** Which arguments a verb must and may have; `alone`: it may come with this one and nothing else. */
type Form = { required: ArgumentName[]; optional: ArgumentName[]; alone?: ArgumentName }

const LIST: Form = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], alone: 'resumptionToken' }

/** Source: The Open Archives Initiative Protocol for Metadata Harvesting, version 2.0, §4. */
const FORMS: Record<OaiVerb, Form> = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ['identifier'] },
  ListSets: { required: [], optional: [], alone: 'resumptionToken' },
  ListIdentifiers: LIST,
  ListRecords: LIST,
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
}

/** What is asked for, in a form that the verb allows; or all that is wrong with it. */
export function readOaiQuestion(parameters: URLSearchParams): OaiQuestion | { faults: OaiFault[] } {
  const verbs = parameters.getAll('verb')
  const [verb = ''] = verbs
  if (verbs.length !== 1 || !isVerb(verb)) return { faults: [{ code: 'badVerb', text: badVerbText(verbs) }] }
  const asked = [...parameters].filter(([name]) => name !== 'verb')
  const faults = [...formFaults(FORMS[verb], asked), ...asked.flatMap(valueFault)]
  const question = Object.fromEntries(asked)
  const fault = faults.length === 0 ? rangeFault(question) : null
  if (fault) faults.push(fault)
  return faults.length > 0 ? { faults } : { verb, asked: question }
}

/** From and until as whole seconds, both inclusive; a day is all of its seconds (UTC). */
export function stampsOf({ from, until }: OaiArguments): { from: string | null; until: string | null } {
  return {
    from: from === undefined ? null : isDay(from) ? `${from}T00:00:00Z` : from,
    until: until === undefined ? null : isDay(until) ? `${until}T23:59:59Z` : until,
  }
}

/** Source: OAI-PMH.xsd, setSpecType. */
export function isSetSpec(text: string): boolean {
  return /^[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*$/.test(text)
}

function isVerb(text: string): text is OaiVerb {
  return Object.hasOwn(FORMS, text)
}

function badVerbText(verbs: string[]): string {
  if (verbs.length === 0) return 'Thiếu verb.'
  if (verbs.length > 1) return 'Chỉ được ghi verb một lần.'
  return `Không có verb này. Hãy dùng một trong: ${Object.keys(FORMS).join(', ')}.`
}

function formFaults({ required, optional, alone }: Form, asked: [string, string][]): OaiFault[] {
  const names = asked.map(([name]) => name)
  const distinct = [...new Set(names)]
  const repeated = distinct.filter((name) => names.indexOf(name) !== names.lastIndexOf(name))
  const faults = repeated.map((name) => badArgument(`Chỉ được ghi "${shown(name)}" một lần.`))
  if (alone !== undefined && distinct.includes(alone)) {
    if (distinct.length > 1) faults.push(badArgument(`${alone} phải đứng một mình, không kèm tham số khác.`))
    return faults
  }
  const allowed: string[] = [...required, ...optional]
  for (const name of distinct.filter((each) => !allowed.includes(each)))
    faults.push(badArgument(`Không có tham số "${shown(name)}" cho verb này.`))
  for (const name of required.filter((each) => !distinct.includes(each)))
    faults.push(badArgument(`Thiếu tham số "${name}".`))
  return faults
}

function valueFault([name, value]: [string, string]): OaiFault[] {
  const isWell = Object.hasOwn(WELL_FORMED, name) ? WELL_FORMED[name] : undefined
  return isWell && !isWell(value) ? [badArgument(`Giá trị của "${name}" không đúng dạng.`)] : []
}

/** An identifier may be anything: one that nobody has does not exist. */
const WELL_FORMED: Record<string, (value: string) => boolean> = {
  metadataPrefix: (value) => /^[A-Za-z0-9\-_.!~*'()]+$/.test(value),
  set: isSetSpec,
  from: (value) => isDay(value) || isSecond(value),
  until: (value) => isDay(value) || isSecond(value),
  identifier: (value) => value !== '',
  resumptionToken: (value) => value !== '',
}

function rangeFault({ from, until }: OaiArguments): OaiFault | null {
  if (from === undefined || until === undefined) return null
  if (isDay(from) !== isDay(until))
    return badArgument('from và until phải cùng độ chi tiết: cùng là ngày, hoặc cùng đến giây.')
  return from > until ? badArgument('from phải không muộn hơn until.') : null
}

function isDay(text: string): boolean {
  return isCalendarDay(text)
}

function isSecond(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) || !isCalendarDay(text.slice(0, 10))) return false
  const at = new Date(text)
  // 24:00:00 would be the next day's first second under another name.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text.slice(0, -1))
}

function badArgument(text: string): OaiFault {
  return { code: 'badArgument', text }
}

/** Attack: an answer as long as what was sent. */
function shown(name: string): string {
  return name.slice(0, 50)
}
