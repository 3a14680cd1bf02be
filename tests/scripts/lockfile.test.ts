import { expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'

type Locked = {
  optionalDependencies?: Record<string, string>
  integrity?: string
  resolved?: string
  optional?: boolean
}

const packages = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> })
  .packages // npm's own form
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))

it('names what every kind of machine needs, so that npm ci works on each of them', () => {
  const lacking = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  )
  expect(lacking).toEqual([])
  for (const system of [
    'darwin-arm64',
    'darwin-x64',
    'win32-x64-msvc',
    'linux-x64-gnu',
    'linux-arm64-gnu',
    'linux-arm64-musl',
  ])
    expect([...names]).toContain(`@next/swc-${system}`)
})

it('pins every package by its bytes, and to no registry of anybody’s own', () => {
  const { '': _project, ...installed } = packages
  expect(Object.entries(installed).filter(([, { integrity }]) => !integrity)).toEqual([])
  expect(Object.entries(installed).filter(([, { resolved }]) => resolved)).toEqual([])
})
