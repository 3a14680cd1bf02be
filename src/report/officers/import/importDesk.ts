import type { Payload } from 'payload'
import type { Reader } from '../../../catalogue/reader'
import { readUnits } from '../../../assign/units/readUnits'
import { DomainError } from '../../../platform/errors'
import type { ActContext } from '../../../platform/runAct'
import { waitingLine } from '../../../platform/waitingLine'
import type { ImportCheck, RowOutcome } from '../../rules/officers/import/importPlan'
import { keeperIn } from '../register'
import { applyTable } from './applyTable'
import { checkTable } from './checkTable'
import { keptTables } from './keptTables'
import { makeTemplate } from './makeTemplate'
import { readSheet } from './readSheet'

type Desk = {
  payload: Payload
  mediaDir: string
  contextOf: (reader: Reader) => Promise<ActContext>
  now: () => Date
}

export type ImportDesk = {
  assertMay: (reader: Reader) => Promise<void>
  keep: (reader: Reader, bytes: Buffer) => Promise<string>
  check: (reader: Reader, file: string, asked?: CheckAsked) => Promise<ImportCheck>
  apply: (reader: Reader, shown: { file: string; plan: string }) => Promise<{ rows: number }>
  template: () => Promise<Buffer>
}

/** `gone`: whoever asked does not wait any more. */
export type CheckAsked = { onRow?: (outcome: RowOutcome) => void; gone?: AbortSignal }

/** A large table takes some hundred MB while it is read and compared: one after the other. */
const LINE = {
  atOnce: 1,
  maxWaiting: 6,
  waitMs: 60_000,
  busy: 'Đang có nhiều bảng tính được đọc cùng lúc. Tệp đã gửi vẫn được giữ và chưa ghi gì vào sổ. Hãy mở lại trang này sau một phút.',
}

/** Taking in a table: kept, looked at row by row, then written as it was shown. */
export function importDesk({ payload, mediaDir, contextOf, now }: Desk): ImportDesk {
  const tables = keptTables(mediaDir)
  const { inTurn } = waitingLine(LINE)
  return {
    assertMay: async (reader) => {
      const { user } = await contextOf(reader)
      keeperIn({ units: await readUnits({ payload }) }, user)
    },
    keep: async (reader, bytes) => {
      await tables.forgetOld(now())
      return tables.keep(idOf(reader), bytes)
    },
    check: async (reader, file, { onRow, gone } = {}) => {
      const { user } = await contextOf(reader)
      const path = tables.pathOf(idOf(reader), file)
      return inTurn(async () => {
        const sheet = await readSheet(path)
        const { check } = await checkTable({ payload }, { sheet, file, user, now: now() }, onRow)
        return check
      }, gone)
    },
    apply: async (reader, { file, plan }) => {
      const context = await contextOf(reader)
      const path = tables.pathOf(idOf(reader), file)
      return inTurn(async () => {
        const sheet = await readSheet(path)
        if ('unread' in sheet) throw new DomainError('report/import-faulty')
        const applied = await applyTable(context, { sheet, file, plan, now: now() })
        await tables.forget(idOf(reader), file)
        return applied
      })
    },
    template: makeTemplate,
  }
}

function idOf({ id }: Reader): string {
  if (id === null) throw new DomainError('platform/unauthenticated')
  return id
}
