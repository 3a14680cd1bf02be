'use client'

import type { ReorganisationPreview as Preview } from '../assign/units/describeProspect'
import type { DependentKind } from '../assign/units/readDependents'
import { useSay } from './useSay'
import type { Words } from './words'

type Dependent = Preview['dependents'][number]

/** Whatever else names a unit that ends: what passes on by itself, and first what somebody has to decide. */
export function ReorganisationDependents({ preview }: { preview: Preview }) {
  const say = useSay()
  const { dependents, ended } = preview
  const undecided = dependents.filter(({ passesTo }) => passesTo.length === 0)
  const passing = dependents.filter(({ passesTo }) => passesTo.length > 0)
  const successorsOf = (unit: Dependent['unit']): string =>
    namesOf(ended.find((each) => each.unit.id === unit.id)?.successors ?? [])
  return (
    <>
      <Part
        title={WORDS.undecided}
        rows={undecided}
        column={WORDS.successors}
        after={({ unit }) => successorsOf(unit) || say(WORDS.nobody)}
      />
      <Part title={WORDS.passing} rows={passing} column={WORDS.passesTo} after={({ passesTo }) => namesOf(passesTo)} />
    </>
  )
}

type PartProps = { title: Words; rows: readonly Dependent[]; column: Words; after: (row: Dependent) => string }

function Part({ title, rows, column, after }: PartProps) {
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <>
      <h4>
        {say(title)} ({rows.length})
      </h4>
      <div className="reorganisation-preview__table" tabIndex={0} role="group" aria-label={say(title)}>
        <table>
          <thead>
            <tr>
              {[WORDS.what, WORDS.name, WORDS.unit, column].map((words) => (
                <th key={words.en} scope="col">
                  {say(words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.kind} ${row.id} ${row.unit.id}`}>
                <td>{say(KIND_WORDS[row.kind])}</td>
                <th scope="row">{row.name}</th>
                <td>{row.unit.name}</td>
                <td>{after(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function namesOf(units: readonly { name: string }[]): string {
  return units.map(({ name }) => name).join('; ')
}

const KIND_WORDS: Record<DependentKind, Words> = {
  forwarding: { vi: 'Đợt gửi đơn vị này phải chuyển tiếp', en: 'Sending to forward' },
  waiting: { vi: 'Đợt gửi đang chờ chuyển tiếp đến đơn vị này', en: 'Sending that waits' },
  rule: { vi: 'Quy tắc gửi', en: 'Standing rule' },
  group: { vi: 'Nhóm đơn vị', en: 'Group of units' },
  subscription: { vi: 'Đăng ký chủ đề', en: 'Topic subscription' },
  programme: { vi: 'Chỗ trong chương trình', en: 'Place in a programme' },
  consumer: { vi: 'Hệ thống kết nối', en: 'API consumer' },
}

const WORDS = {
  undecided: { vi: 'Không tự chuyển, cần quyết định riêng', en: 'To be decided' },
  passing: { vi: 'Chuyển sang đơn vị kế tục từ ngày này', en: 'Passes on' },
  what: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên', en: 'Name' },
  unit: { vi: 'Đơn vị kết thúc', en: 'Unit' },
  successors: { vi: 'Đơn vị kế tục', en: 'Successors' },
  passesTo: { vi: 'Chuyển sang', en: 'Passes to' },
  nobody: { vi: 'không có', en: 'none' },
} satisfies Record<string, Words>
