import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'hai-dang-work-'

/** Directories that this process is working in. */
const inUse = new Set<string>()

/** A directory for copies of a file while something is done with them; gone when that ends, however it ends. */
export async function inWorkDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  inUse.add(directory)
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
    inUse.delete(directory)
  }
}

/** Removes what processes left that were killed at work: copies of files that a purge could not reach. Answers how many. */
export async function removeAbandonedWork(): Promise<number> {
  let removed = 0
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name)
    if (!name.startsWith(PREFIX) || inUse.has(path) || isAnothersWork(name)) continue
    await rm(path, { recursive: true, force: true })
    removed += 1
  }
  return removed
}

function isAnothersWork(name: string): boolean {
  const pid = Number.parseInt(name.slice(PREFIX.length), 10)
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Not ours to signal, so it lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
