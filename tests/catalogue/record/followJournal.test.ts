import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dumpCatalogue } from '../../../src/catalogue/dumpCatalogue'
import { type Catalogue, closeCatalogue, openCatalogue } from '../../../src/catalogue/openCatalogue'
import { followJournal } from '../../../src/catalogue/record/followJournal'
import { rebuildCatalogue } from '../../../src/catalogue/record/rebuildCatalogue'
import { appendEvent } from '../../../src/platform/journal/appendEvent'
import type { NumberedEvent } from '../../../src/platform/journal/rules/chain'
import { runAct } from '../../../src/platform/runAct'
import { describeOnBothDatabases, openTestLibrary, type TestLibrary } from '../../support/library'
import { beginStory, type Story } from '../../support/tellStory'

describeOnBothDatabases('a catalogue that follows the journal', (database) => {
  let library: TestLibrary
  let story: Story
  let path: string

  beforeAll(async () => {
    library = await openTestLibrary(database)
    story = await beginStory(library)
    path = join(library.directory, 'other.db')
  })
  afterAll(() => library?.close())

  async function withOther<T>(work: (catalogue: Catalogue) => Promise<T>): Promise<T> {
    const catalogue = openCatalogue({ path })
    try {
      return await work(catalogue)
    } finally {
      closeCatalogue(catalogue)
    }
  }

  async function dumpOfOurs(): Promise<string> {
    await library.keeper.settled()
    return dumpCatalogue(library.catalogue)
  }

  it('is the same whether it followed each event, was deleted in between, or is filled anew at the end', async () => {
    const first = await story.tell('Tờ rơi thứ nhất')
    await library.keeper.settled()
    await withOther((catalogue) => followJournal(library.payload, catalogue))
    rmSync(path)
    await story.renameUnit('Đồn Biên phòng Đổi Tên')
    await story.withdraw(first)
    await story.tell('Tờ rơi thứ hai')
    await library.keeper.settled()
    await withOther((catalogue) => followJournal(library.payload, catalogue))
    await story.tell('Tờ rơi thứ ba')
    const ours = await dumpOfOurs()
    const resumed = await withOther(async (catalogue) => {
      const taken: NumberedEvent[] = []
      const before = catalogue.seq
      await followJournal(library.payload, catalogue, { onFollowed: (events) => void taken.push(...events) })
      expect(taken.map(({ seq }) => seq)).toEqual(Array.from({ length: taken.length }, (_, at) => before + 1 + at))
      return dumpCatalogue(catalogue)
    })
    expect(resumed).toBe(ours)

    const told: number[] = []
    const events = await rebuildCatalogue(library.payload, {
      path,
      onProgress: (done) => told.push(done.events / done.of),
    })
    expect(events).toBe(library.catalogue.seq)
    expect(told.at(-1)).toBe(1)
    expect(await withOther(async (catalogue) => dumpCatalogue(catalogue))).toBe(ours)
    expect(ours).toContain('Tờ rơi thứ ba')
  })

  it('gives all else in the process a turn after each batch', async () => {
    await runAct({ payload: library.payload, user: null }, async (req) => {
      for (let at = 0; at < 450; at += 1) await appendEvent(req, 'ingest/file-checked', { media: String(at) })
    })
    await library.keeper.settled()
    let turns = 0
    let isOver = false
    const count = (): void => {
      turns += 1
      if (!isOver) setImmediate(count)
    }
    setImmediate(count)
    const turnsAt: number[] = []

    await rebuildCatalogue(library.payload, { path, onProgress: () => turnsAt.push(turns) })
    isOver = true

    expect(turnsAt.length).toBeGreaterThan(2)
    turnsAt.slice(1).forEach((at, index) => expect(at).toBeGreaterThan(turnsAt[index] ?? 0))
  })

  it('is emptied and filled anew when the record was restored to an earlier day', async () => {
    await story.tell('Tờ rơi sau bản sao lưu')
    await library.keeper.settled()
    await withOther((catalogue) => followJournal(library.payload, catalogue))
    expect(existsSync(path)).toBe(true)
    // As a restore would leave it: the newest events never happened.
    const { seq } = library.catalogue
    await library.payload.db.deleteMany({ collection: 'journal', where: { seq: { greater_than: seq - 3 } } })
    await withOther(async (catalogue) => {
      await followJournal(library.payload, catalogue)
      expect(catalogue.seq).toBe(seq - 3)
    })
  })

  it('is emptied and filled anew when it belongs to another record', async () => {
    const other = await openTestLibrary(database)
    try {
      await (await beginStory(other)).tell('Tờ rơi của thư viện khác')
      await other.keeper.settled()
      await withOther(async (catalogue) => {
        await followJournal(other.payload, catalogue)
        expect(dumpCatalogue(catalogue)).toBe(dumpCatalogue(other.catalogue))
      })
    } finally {
      await other.close()
    }
  })
})
