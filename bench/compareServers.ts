import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ask, Asks } from './asks'
import type { BareServing } from './children/bareServer'
import type { StockFilled, StockFilling } from './children/stockPayload'
import { FILE_SIZE_BYTES, type FilledLibrary, filled, serving } from './filling'
import { measureServer, type Load, type MeasuredServer, type Sample } from './measureServer'
import { medianOf } from './medianOf'
import { questionsFor, type Question } from './questions'
import { progressOf, WARM_UP_ROUNDS } from './rounds'
import { RIVALS, type RivalName } from './rivals/rivals'
import { startRivals, withRivals, type InstalledRival } from './rivals/startRivals'
import type { Usage } from './runningChild'
import type { Took } from './stopwatch'

export const SERVERS = ['ours', 'bare', 'stock'] as const
export type ServerName = (typeof SERVERS)[number]

/** Medians over the rounds; requests per second at 1 and at 32 connections. CPU is that of one connection. */
export type Figures = { cpuMs: number; cpuMsAt32: number; rpsAt1: number; rpsAt32: number }
/** How many documents the first forms of the question found; empty where they were not counted. */
export type Found = Partial<Record<ServerName | RivalName, string>>
export type QuestionFigures = { name: string; found: Found } & Record<ServerName, Figures> &
  Partial<Record<RivalName, Figures>>

/** `asked`: by the question's name its first form, or the question that has the same answer. */
export type RivalAsked = {
  name: RivalName
  asked: Record<string, Ask | { sameAs: string }>
  seconds: number
  memory: Usage
}

export type Comparison = {
  questions: QuestionFigures[]
  memory: Record<ServerName, Usage>
  filling: { documents: number; took: Took; catalogueMb: number; stockSeconds: number }
  rivals: RivalAsked[]
}

export type ComparisonOptions = {
  directory: string
  ours: FilledLibrary
  rivals: readonly InstalledRival[]
  rounds: number
  secondsPerRound: number
  /** Names of the questions to put; absent: all. */
  only: string[] | undefined
  onProgress: (message: string) => void
}

const MANY = 32
const MOST_REQUESTS = 5_000

/** The same questions to ours, to a bare Node server that has the answers ready, to stock Payload and to rivals, in turn in every round. */
export async function compareServers(options: ComparisonOptions): Promise<Comparison> {
  const { directory, ours: library, onProgress } = options
  const { corpus, filled: ours } = library
  onProgress(`Nạp ${corpus.count} tài liệu vào Payload nguyên bản …`)
  const places = { ours: library.directory, stock: join(directory, 'stock') }
  const filling: StockFilling = { ...corpus, fileSizeBytes: FILE_SIZE_BYTES, directory: places.stock }
  const stock = await filled<StockFilled>({ program: 'stockPayload', answer: 'fill', input: filling })
  onProgress(`Payload nguyên bản: ${stock.seconds.toFixed(1)} giây. Mở ba máy chủ …`)

  const servers: Partial<Record<ServerName, MeasuredServer>> = {}
  servers.ours = await serving('ourServer', { directory: places.ours })
  servers.stock = await serving('stockPayload', { directory: places.stock })
  const all = await questionsFor({ url: servers.ours.url, ours, stock, corpus })
  const rivals = await startRivals(options.rivals, { directory, corpus, onProgress })
  const questions = all
    .filter(({ name }) => options.only?.includes(name) ?? true)
    .map((question) => withRivals(question, rivals))
  servers.bare = await serving('bareServer', await bareServing({ questions, servers, directory, library }))
  const { bare } = servers
  const opened = Object.fromEntries(rivals.map(({ name, server }) => [name, server]))
  const running: Running = { ours: servers.ours, bare, stock: servers.stock, ...opened }

  const figures = await figuresOf(questions, { running, options })
  const memory: Partial<Record<ServerName, Usage>> = {}
  for (const name of SERVERS) {
    memory[name] = await running[name].child.usage()
    await running[name].child.stop()
  }
  const ofRivals: RivalAsked[] = []
  for (const { name, server, seconds } of rivals) {
    ofRivals.push({ name, asked: firstAsks(questions, name), seconds, memory: await server.child.usage() })
    await server.child.stop()
  }
  const { took, catalogueMb } = ours
  return {
    rivals: ofRivals,
    questions: figures,
    memory: memory as Record<ServerName, Usage>, // each of SERVERS, above
    filling: { documents: corpus.count, took, catalogueMb, stockSeconds: stock.seconds },
  }
}

type BareNeeds = {
  questions: readonly Question[]
  servers: Partial<Record<ServerName, MeasuredServer>>
  directory: string
  library: FilledLibrary
}

/** Has ours answer everything once. */
async function bareServing({ questions, servers, directory, library }: BareNeeds): Promise<BareServing> {
  const bodies: Record<string, string> = {}
  for (const question of questions) {
    const asks = asksOf(question, 'bare')
    if (question.name === 'file' || 'sameAs' in asks) continue
    for (const { path, headers = {} } of asks) {
      const { 'If-None-Match': _held, ...others } = headers
      bodies[path] ??= await (await fetch(servers.ours?.url + path, { headers: others })).text()
    }
  }
  const answers = join(directory, 'answers.json')
  writeFileSync(answers, JSON.stringify(bodies))
  const { sha256 } = library.filled
  return { answers, file: join(library.directory, 'media', sha256.slice(0, 2), sha256.slice(2, 4), sha256) }
}

function firstAsks(questions: readonly Question[], name: RivalName): RivalAsked['asked'] {
  const first = (asks: Asks) => ('sameAs' in asks ? asks : (asks[0] ?? { path: '' }))
  return Object.fromEntries(questions.map((question) => [question.name, first(asksOf(question, name))]))
}

type Running = Record<ServerName, MeasuredServer> & Partial<Record<RivalName, MeasuredServer>>
type Turn = { question: Question; name: ServerName | RivalName; connections: number; round: number }
type Measuring = { running: Running; options: ComparisonOptions }

async function figuresOf(questions: readonly Question[], { running, options }: Measuring): Promise<QuestionFigures[]> {
  const samples = new Map<string, Sample[]>()
  const requestsFor = new Map<string, number>()
  async function measure({ question, name, connections, round }: Turn): Promise<void> {
    const [load, server] = [loadOf(question, name), running[name]]
    if (!load || !server) return
    const key = `${question.name} ${name} ${connections}`
    const requests = requestsFor.get(key) ?? (connections === 1 ? WARM_UP_REQUESTS : connections)
    const sample = await measureServer(server, { ...load, connections, requests })
    const wanted = Math.round(sample.requestsPerSecond * options.secondsPerRound)
    requestsFor.set(key, Math.min(MOST_REQUESTS, Math.max(wanted, connections)))
    if (round >= WARM_UP_ROUNDS) samples.set(key, [...(samples.get(key) ?? []), sample])
  }
  for (let round = 0; round < WARM_UP_ROUNDS + options.rounds; round += 1) {
    options.onProgress(progressOf(round, options))
    for (const question of questions) {
      for (const load of loadsIn(round, running)) await measure({ question, round, ...load })
    }
  }
  const figures: QuestionFigures[] = []
  for (const question of questions) {
    const of = (name: ServerName | RivalName) => {
      const asks = asksOf(question, name)
      const asked = 'sameAs' in asks ? asks.sameAs : question.name
      return figuresFrom((connections) => samples.get(`${asked} ${name} ${connections}`))
    }
    const found = await foundBy(question, running)
    const ofRivals = Object.fromEntries(rivalsIn(running).map((name) => [name, of(name)]))
    figures.push({ name: question.name, found, ours: of('ours'), bare: of('bare'), stock: of('stock'), ...ofRivals })
  }
  return figures
}

const WARM_UP_REQUESTS = 5

/** Payload and its like take seconds for one wave of requests of many connections: once is enough. */
function loadsIn(round: number, running: Running): { name: ServerName | RivalName; connections: number }[] {
  return [...SERVERS, ...rivalsIn(running)].flatMap((name) => {
    const one = { name, connections: 1 }
    const isQuick = name === 'ours' || name === 'bare'
    return isQuick || round === WARM_UP_ROUNDS ? [one, { name, connections: MANY }] : [one]
  })
}

function rivalsIn(running: Running): RivalName[] {
  return RIVALS.filter((name) => running[name])
}

function asksOf(question: Question, name: ServerName | RivalName): Asks {
  return question[name] ?? question.ours
}

/** Null where nothing is asked again. */
function loadOf(question: Question, name: ServerName | RivalName): Pick<Load, 'asks' | 'expectedStatus'> | null {
  const asks = asksOf(question, name)
  if ('sameAs' in asks) return null
  return { asks, expectedStatus: question.name === 'list-304' ? 304 : 200 }
}

function figuresFrom(samplesAt: (connections: number) => Sample[] | undefined): Figures {
  const [one, many] = [samplesAt(1) ?? [], samplesAt(MANY) ?? []]
  return {
    cpuMs: medianOf(one.map(({ cpuMs }) => cpuMs)),
    cpuMsAt32: medianOf(many.map(({ cpuMs }) => cpuMs)),
    rpsAt1: medianOf(one.map(({ requestsPerSecond }) => requestsPerSecond)),
    rpsAt32: medianOf(many.map(({ requestsPerSecond }) => requestsPerSecond)),
  }
}

const LOOKED_AT = 10

/** Where each says how many there are. */
const TOTALS: Partial<Record<ServerName | RivalName, string[]>> = {
  ours: ['total'],
  stock: ['totalDocs'],
  directus: ['meta', 'filter_count'],
  strapi: ['meta', 'pagination', 'total'],
}

/** How many documents the first forms of the question find, to see that all were asked the same. */
async function foundBy(question: Question, running: Running): Promise<Found> {
  if (!/^(list|list-new|search-(marked|unmarked))$/.test(question.name)) return {}
  const found: Found = {}
  for (const name of ['ours', 'stock', ...rivalsIn(running)] as const) {
    const asks = asksOf(question, name)
    const totals: unknown[] = []
    for (const { path, headers } of 'sameAs' in asks ? [] : asks.slice(0, LOOKED_AT)) {
      const answer: unknown = await jsonOf(running[name]?.url + path, headers)
      totals.push(TOTALS[name]?.reduce((part, key) => (part as Record<string, unknown>)[key], answer)) // an object, as TOTALS says
    }
    found[name] = totals.join(' ')
  }
  return found
}

async function jsonOf(address: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  return (await (await fetch(address, { headers })).json()) as Record<string, unknown> // both answer an object
}
