import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DomainError } from '../../../platform/errors'

const KEEP_MS = 24 * 60 * 60 * 1000

/** Tables that were checked, each under who sent it, until they are written or a day old: they hold names. */
export type KeptTables = {
  /** Answers what names it, for its sender alone. */
  keep: (userId: string, bytes: Buffer) => Promise<string>
  /** @throws DomainError report/import-gone */
  pathOf: (userId: string, file: string) => string
  forget: (userId: string, file: string) => Promise<void>
  forgetOld: (now: Date) => Promise<void>
}

export function keptTables(mediaDir: string): KeptTables {
  const directory = join(mediaDir, '.imports')
  const pathFor = (userId: string, file: string): string => {
    // Attack: a name that leads out of the folder.
    if (!/^[0-9a-f]{64}$/.test(file) || !/^[0-9a-f-]{36}$/.test(userId)) throw new DomainError('report/import-gone')
    return join(directory, `${userId}.${file}.xlsx`)
  }
  return {
    keep: async (userId, bytes) => {
      const file = createHash('sha256').update(bytes).digest('hex')
      await mkdir(directory, { recursive: true })
      await writeFile(pathFor(userId, file), bytes, { mode: 0o600 })
      return file
    },
    pathOf: (userId, file) => {
      const path = pathFor(userId, file)
      if (!existsSync(path)) throw new DomainError('report/import-gone')
      return path
    },
    forget: (userId, file) => rm(pathFor(userId, file), { force: true }),
    forgetOld: async (now) => {
      const names = await readdir(directory).catch(() => [])
      for (const name of names) {
        const path = join(directory, name)
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
        if (now.getTime() - mtimeMs > KEEP_MS) await rm(path, { force: true })
      }
    },
  }
}
