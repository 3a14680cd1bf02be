import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { RIVAL, type RivalName } from './rivals'

const LONGEST_MS = 20 * 60_000

/**
 * The folder where a rival lies ready to run, installed by npm unless it was before. Its own package.json and lock are there, ours stay as they are.
 * @throws when npm cannot, with its last words
 */
export async function installRival(name: RivalName, onProgress: (message: string) => void): Promise<string> {
  const { title, packages, built } = RIVAL[name]
  const [product = name, version] = Object.entries(packages)[0] ?? []
  const folder = resolve('.cache', 'rivals', name)
  const note = join(folder, 'installed.json')
  // Its native parts fit one version of Node.
  const wanted = JSON.stringify({
    packages,
    node: process.versions.modules,
    machine: `${process.platform} ${process.arch}`,
  })
  if (existsSync(note) && readFileSync(note, 'utf8') === wanted) return folder
  onProgress(`Cài ${title} ${version} vào ${folder} (lần đầu mất vài phút) …`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const allowScripts = Object.fromEntries(built.map((part) => [part, true]))
  const manifest = { name: `rival-${name}`, private: true, dependencies: packages, allowScripts }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const said = await npmInstall(folder)
  if (said !== null) throw new Error(cannotInstall(`${product}@${version}`, said))
  writeFileSync(note, wanted)
  return folder
}

function cannotInstall(product: string, said: string): string {
  return [
    `Không cài được ${product} bằng npm, nên không so sánh với nó được. Cần có: kho npm, khoảng 1 GB đĩa, và trình biên dịch C++ với tệp tiêu đề của Node (phần gốc của nó không có sẵn bản dịch).`,
    'Bỏ tên ấy khỏi --against để đo những máy chủ còn lại. npm nói:',
    said.trim().split('\n').slice(-15).join('\n'),
  ].join('\n')
}

/** Null when it went well, else what npm said. */
function npmInstall(folder: string): Promise<string | null> {
  const { command, args } = npm(['install', '--no-audit', '--no-fund', '--loglevel=error'])
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: folder,
      // Headers that came with Node need not be downloaded.
      env: { ...process.env, ...headersOfNode() },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MS,
    })
    // A signal to the bench alone must not leave npm at work.
    const endIt = () => child.kill()
    process.once('exit', endIt)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
    child.once('error', (error) => done(error.message))
    child.once('close', (code) => {
      process.off('exit', endIt)
      done(code === 0 ? null : said || `npm: ${code}`)
    })
  })
}

/** As in scripts/prepare.mjs: the npm that started us, if one did. */
function npm(args: string[]): { command: string; args: string[] } {
  const own = process.env.npm_execpath
  if (own && basename(own) === 'npm-cli.js') return { command: process.execPath, args: [own, ...args] }
  return { command: 'npm', args }
}

function headersOfNode(): { npm_config_nodedir?: string } {
  const place = dirname(dirname(process.execPath))
  return existsSync(join(place, 'include', 'node', 'node.h')) ? { npm_config_nodedir: place } : {}
}
