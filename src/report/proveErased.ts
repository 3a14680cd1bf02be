import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { leftTerms } from '../catalogue/leftTerms'
import type { FileStore } from '../platform/files/fileStore'
import { runsLeftOut, searcherFor } from '../platform/leftovers/findIn'
import { addPhrase, addRuns, countRuns, newNeedles, type Needles } from '../platform/leftovers/needles'
import { searchFiles, type Leftover } from '../platform/leftovers/searchFiles'
import { type MongodbSearched, type Oplog, searchMongodb } from '../platform/leftovers/searchMongodb'
import { contentInUse } from './contentInUse'
import { type PurgeFacts, purgeFacts } from './purgeFacts'

export type ErasureQuestion = {
  documentId: string | null
  /** Lower-case hexadecimal. */
  sha256: readonly string[]
  /** The auditor's own copies of what was purged. */
  files: readonly string[]
  /** Texts of those copies, as the reading of files gives them. */
  texts: readonly string[]
  phrases: readonly string[]
  /** More files and directories to look into: logs, backups. */
  also: readonly string[]
}

export type ErasureProof = {
  leftovers: Leftover[]
  /** What could not be read, so that nothing is proved about it. */
  unreadable: string[]
  purge: PurgeFacts | null
  searched: { paths: string[]; files: number; bytes: number; collections: number; documents: number }
  /** Runs of bytes looked for, and those left out because content in use has them too. */
  runs: { looked: number; inUse: number }
  oplog: Oplog
  inOplog: boolean | null
  /** Files of the document that are not erased yet, or that another document uses. */
  stored: string[]
}

export type ErasureGround = {
  payload: Payload
  store: FileStore
  dataDir: string
  mediaDir: string
  /** The embedded database's file, which may lie elsewhere than the data directory; null for MongoDB. */
  databasePath: string | null
}

/**
 * Looks for what a purge should have left nowhere: in every file of the data directory (database, log, catalogue), of the store, of
 * work left in the temporary directory, and in MongoDB's collections. Writes nothing, shows no content.
 */
export async function proveErased(ground: ErasureGround, question: ErasureQuestion): Promise<ErasureProof> {
  const { payload, dataDir, mediaDir, databasePath } = ground
  const purge = question.documentId ? await purgeFacts(payload, question.documentId) : null
  const needles = needlesFor(question)
  const wanted = countRuns(needles)
  const leaveOut = runsLeftOut(needles)
  if (wanted > 0) for await (const content of contentInUse(ground)) leaveOut(content)
  const searcher = searcherFor(needles)
  const database = databasePath === null ? [] : filesOfDatabase(databasePath)
  const paths = [dataDir, mediaDir, ...database, ...(await workLeft()), ...question.also]
  const inFiles = await searchFiles(searcher, { paths, except: question.files })
  const inCatalogue = await searchCatalogue(join(dataDir, 'catalogue.db'), [...question.texts, ...question.phrases])
  const inMongodb = payload.db.name === 'mongoose' ? await searchMongodb(payload, searcher) : NO_MONGODB
  const { files, bytes, unreadable } = inFiles
  const { collections, documents, oplog, inOplog } = inMongodb
  return {
    leftovers: [...inFiles.leftovers, ...inCatalogue, ...inMongodb.leftovers],
    unreadable,
    purge,
    searched: { paths, files, bytes, collections, documents },
    runs: { looked: countRuns(needles), inUse: wanted - countRuns(needles) },
    oplog,
    inOplog,
    stored: await storedOf(ground.store, hashesOf(question, purge)),
  }
}

const NO_MONGODB: MongodbSearched = { leftovers: [], collections: 0, documents: 0, oplog: null, inOplog: null }

function hashesOf({ sha256, files }: ErasureQuestion, purge: PurgeFacts | null): string[] {
  return [...new Set([...sha256, ...(purge?.files ?? []), ...files.map(hashOf)])]
}

function needlesFor({ files, texts, phrases }: ErasureQuestion): Needles {
  const needles = newNeedles()
  for (const path of files) addRuns(needles, readFileSync(path))
  for (const text of texts) addRuns(needles, Buffer.from(text))
  for (const phrase of phrases) addPhrase(needles, phrase)
  return needles
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

async function storedOf(store: FileStore, hashes: readonly string[]): Promise<string[]> {
  const stored: string[] = []
  for (const sha256 of hashes) if (await store.has(sha256)) stored.push(sha256)
  return stored
}

/** Copies of files that a process was working on when it was killed. */
async function workLeft(): Promise<string[]> {
  const names = await readdir(tmpdir())
  return names.filter((name) => name.startsWith('hai-dang-work-')).map((name) => join(tmpdir(), name))
}

function filesOfDatabase(path: string): string[] {
  return ['', '-wal', '-shm', '-journal'].map((suffix) => path + suffix)
}

async function searchCatalogue(path: string, texts: readonly string[]): Promise<Leftover[]> {
  const { orphans, absent } = leftTerms(path, texts)
  const found: Leftover[] = []
  if (orphans > 0) found.push({ in: 'search-index', path, detail: `${orphans} dòng không thuộc tài liệu nào` })
  if (absent.length === 0) return found
  const terms: Needles = { runs: new Map(), phrases: absent.map((term) => Buffer.from(term)) }
  const { leftovers } = await searchFiles(searcherFor(terms), { paths: filesOfDatabase(path), except: [] })
  return [...found, ...leftovers]
}
