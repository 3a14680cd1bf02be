import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const TOUCH_MS = 2_000
const STALE_MS = 20_000
const LOOK_MS = 500
const TELL_MS = 10_000

/**
 * Runs `work` while no other process does so in this directory. The holder touches its file every two seconds; a file
 * whose process is gone, or that nobody touched for twenty seconds, is taken over.
 */
export async function withPreparationLock(root, work) {
  const path = join(root, '.cache', 'prepare.lock')
  mkdirSync(join(root, '.cache'), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), nonce: randomUUID() })
  await take(path, mine)
  const touching = setInterval(() => touch(path), TOUCH_MS)
  const release = () => releaseIfMine(path, mine)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    process.off('exit', release)
    release()
  }
}

async function take(path, mine) {
  let toldAt = 0
  for (;;) {
    if (created(path, mine)) return
    const holder = read(path)
    if (holder === undefined) continue
    if (isStale(path, holder)) {
      removeStale(path, holder)
      continue
    }
    if (Date.now() - toldAt > TELL_MS) {
      console.log(`… một tiến trình khác (${nameOf(holder)}) đang chuẩn bị; đang chờ`)
      toldAt = Date.now()
    }
    await sleep(LOOK_MS)
  }
}

// A link puts the file in place whole: nobody reads half of it.
function created(path, mine) {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, mine)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

function isStale(path, holder) {
  const parsed = parse(holder)
  if (!parsed) return true
  if (parsed.host === hostname() && !isAlive(parsed.pid)) return true
  try {
    return Date.now() - statSync(path).mtimeMs > STALE_MS
  } catch {
    return false // it is gone: the next look finds the place free
  }
}

// Of two that find the same stale file, the slower may move away the faster one's new file: then it puts it back.
function removeStale(path, holder) {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, path)
    rmSync(aside)
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error
  }
}

function releaseIfMine(path, mine) {
  if (read(path) === mine) rmSync(path, { force: true })
}

function touch(path) {
  try {
    const now = new Date()
    utimesSync(path, now, now)
  } catch {
    // Taken over while this process was stopped; its work goes on and does no harm.
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function parse(holder) {
  try {
    return JSON.parse(holder)
  } catch {
    return undefined
  }
}

function nameOf(holder) {
  return `pid ${parse(holder)?.pid}`
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
