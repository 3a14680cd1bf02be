import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

const IMPURE = [
  [/\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/, 'reads the clock: take `now` as a parameter'],
  [/\bMath\.random\(|\brandomUUID\(|\brandomBytes\(/, 'makes something up: take it as a parameter'],
  [/\bprocess\.|\bglobalThis\./, 'reads its surroundings: take what it needs as a parameter'],
]

/** Lines in the stages' `rules/` whose answer depends on more than their parameters; imports are dependency-cruiser's part. */
export function impureRules(src) {
  return rulesFolders(src)
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap(faultsIn)
}

function rulesFolders(src) {
  return readdirSync(src)
    .map((stage) => join(src, stage, 'rules'))
    .filter((path) => existsSync(path))
}

function faultsIn(path) {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.flatMap((line, index) =>
    IMPURE.filter(([pattern]) => pattern.test(withoutComment(line))).map(
      ([, what]) => `${relative('.', path)}:${index + 1} ${what}`,
    ),
  )
}

function withoutComment(line) {
  return line.replace(/^\s*(?:\/?\*|\/\/).*$/, '').replace(/\s\/\/.*$/, '')
}
