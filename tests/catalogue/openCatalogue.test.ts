import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'libsql'
import { dumpCatalogue } from '../../src/catalogue/dumpCatalogue'
import { listDocuments } from '../../src/catalogue/listDocuments'
import { cataloguePosition, closeCatalogue, emptyCatalogue, openCatalogue } from '../../src/catalogue/openCatalogue'
import { rowOf } from '../../src/catalogue/sql'
import { ANONYMOUS, GENERATION, newLibrary, published, type Library } from './library'

let library: Library
beforeEach(() => {
  library = newLibrary()
})
afterEach(() => library.close())

function reopened<Answer>(ask: (catalogue: ReturnType<typeof openCatalogue>) => Answer): Answer {
  const catalogue = openCatalogue({ path: library.path })
  const answer = ask(catalogue)
  closeCatalogue(catalogue)
  return answer
}

describe('openCatalogue', () => {
  it('starts empty, at no event of no record', () => {
    expect(cataloguePosition(library.catalogue)).toEqual({ seq: 0, generation: null })
    expect(listDocuments(library.catalogue, ANONYMOUS, {})).toEqual({ items: [], total: 0, next: null })
  })

  it('goes on where it stopped', () => {
    library.apply(published('a'))
    const dump = dumpCatalogue(library.catalogue)
    closeCatalogue(library.catalogue)
    expect(reopened((catalogue) => [cataloguePosition(catalogue), dumpCatalogue(catalogue)])).toEqual([
      { seq: 1, generation: GENERATION },
      dump,
    ])
    library.catalogue = openCatalogue({ path: library.path })
  })

  it.each<[string, (path: string) => void]>([
    ['is no database', (path) => overwrite(path, 'không phải cơ sở dữ liệu'.repeat(500))],
    ['is cut off', (path) => overwrite(path, 'SQLite format 3\0')],
    ['has another schema', (path) => alter(path, 'PRAGMA user_version = 99999')],
    ['lacks its position', (path) => alter(path, 'DELETE FROM meta')],
    ['lacks a table', (path) => alter(path, 'DROP TABLE meta')],
  ])('starts anew when the file %s', (_how, damage) => {
    library.apply(published('a'))
    closeCatalogue(library.catalogue)
    damage(library.path)
    expect(
      reopened((catalogue) => [cataloguePosition(catalogue).seq, listDocuments(catalogue, ANONYMOUS, {}).total]),
    ).toEqual([0, 0])
    library.catalogue = openCatalogue({ path: library.path })
  })

  it('can be emptied while it is in use', () => {
    library.apply(published('a'))
    emptyCatalogue(library.catalogue)
    expect(cataloguePosition(library.catalogue)).toEqual({ seq: 0, generation: null })
    expect(listDocuments(library.catalogue, ANONYMOUS, {}).total).toBe(0)
  })

  it('throws for a value that would end the process inside the database', () => {
    // @ts-expect-error what TypeScript refuses can still come from a row of another database
    expect(() => rowOf(library.catalogue, 'SELECT ?', [undefined])).toThrow(TypeError)
    // @ts-expect-error likewise
    expect(() => rowOf(library.catalogue, 'SELECT ?', [true])).toThrow(TypeError)
  })

  it('is at a whole batch after a kill inside one', () => {
    library.apply(published('a'))
    closeCatalogue(library.catalogue)
    const script = `
      const Database = require('libsql')
      const db = new Database(process.argv[1])
      db.exec("BEGIN IMMEDIATE; UPDATE meta SET value = '7' WHERE name = 'seq'; DELETE FROM documents;")
      process.kill(process.pid, 'SIGKILL')`
    expect(spawnSync(process.execPath, ['-e', script, library.path], { cwd: process.cwd() }).signal).toBe('SIGKILL')
    expect(
      reopened((catalogue) => [cataloguePosition(catalogue).seq, listDocuments(catalogue, ANONYMOUS, {}).total]),
    ).toEqual([1, 1])
    library.catalogue = openCatalogue({ path: library.path })
  })
})

/** The log goes too: SQLite would mend the file from it. */
function overwrite(path: string, content: string): void {
  rmSync(`${path}-wal`, { force: true })
  writeFileSync(path, content)
}

function alter(path: string, sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}
