'use client'

import type { ReorganisationPreview as Preview } from '../assign/units/describeProspect'
import { formatDay } from '../vietnamese/calendar'
import { stepOfFault } from './reorganisationDraft'
import { ReorganisationDependents } from './ReorganisationDependents'
import { useSay } from './useSay'
import type { Words } from './words'

/** What will end, begin and change, who succeeds whom, and what passes on: before anything is done. */
export function ReorganisationPreview({ preview }: { preview: Preview }) {
  const say = useSay()
  const { ended, begun, renamed, reclassified, moved, faults, passing, kept, withoutUnit } = preview
  return (
    <div className="reorganisation-preview" aria-live="polite">
      <h3>{say(faults.length > 0 ? WORDS.faulty : WORDS.sound)}</h3>
      {faults.length > 0 && (
        <ul role="alert" className="act-refusal">
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{faultLine(say(WORDS.step), { path, message })}</li>
          ))}
        </ul>
      )}
      <p>
        {say(preview.takesEffect === 'now' ? WORDS.now : WORDS.later)} {formatDay(preview.on)}. {say(WORDS.counts)}{' '}
        {ended.length} · {begun.length} · {renamed.length} · {moved.length}. {say(WORDS.passing)} {passing}.
        {kept > 0 && ` ${say(WORDS.kept)} ${kept}.`}
        {withoutUnit > 0 && ` ${say(WORDS.withoutUnit)} ${withoutUnit}.`}
      </p>
      {ended.length > 0 && <EndedTable ended={ended} />}
      <ReorganisationDependents preview={preview} />
      <Lines title={WORDS.begun} lines={begun.map(({ unit, parent }) => withParent(unit.name, parent?.name))} />
      <Lines title={WORDS.renamed} lines={renamed.map(({ unit, name }) => `${unit.name} → ${name}`)} />
      <Lines title={WORDS.reclassified} lines={reclassified.map(({ unit, kind }) => `${unit.name} → ${kind}`)} />
      <Lines title={WORDS.moved} lines={moved.map(({ unit, parent }) => withParent(unit.name, parent?.name ?? '–'))} />
    </div>
  )
}

function EndedTable({ ended }: Pick<Preview, 'ended'>) {
  const say = useSay()
  return (
    <div className="reorganisation-preview__table" tabIndex={0} role="group" aria-label={say(WORDS.ended)}>
      <table>
        <thead>
          <tr>
            {[WORDS.ended, WORDS.successors, WORDS.duties, WORDS.people].map((words) => (
              <th key={words.en} scope="col">
                {say(words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ended.map(({ unit, successors, duties, people, peopleTo }) => (
            <tr key={unit.id ?? unit.name}>
              <th scope="row">{unit.name}</th>
              <td>{successors.map(({ name }) => name).join('; ') || '–'}</td>
              <td>{duties.confirm + duties.receive + duties.remove}</td>
              <td>{people === 0 ? '0' : `${people} → ${peopleTo?.name ?? say(WORDS.nowhere)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Lines({ title, lines }: { title: Words; lines: readonly string[] }) {
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <>
      <h4>{say(title)}</h4>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function withParent(name: string, parent: string | undefined): string {
  return parent ? `${name} → ${parent}` : name
}

function faultLine(step: string, { path, message }: { path: string; message: string }): string {
  const number = stepOfFault(path)
  return number === null ? message : `${step} ${number}: ${message}`
}

const WORDS = {
  faulty: { vi: 'Chưa thực hiện được, hãy sửa:', en: 'To be corrected first:' },
  sound: { vi: 'Xem trước', en: 'Preview' },
  step: { vi: 'Bước', en: 'Step' },
  now: { vi: 'Có hiệu lực ngay, tính từ ngày', en: 'At once, as from' },
  later: { vi: 'Có hiệu lực lúc 0 giờ ngày', en: 'At 00:00 on' },
  counts: { vi: 'Kết thúc · thành lập · đổi tên · chuyển cấp trên:', en: 'Ended · begun · renamed · moved:' },
  passing: { vi: 'Việc còn dở chuyển sang đơn vị tiếp nhận:', en: 'Duties passing on:' },
  kept: { vi: 'Tài liệu đơn vị cũ đã làm xong, đơn vị tiếp nhận được đọc tiếp:', en: 'Documents to read on:' },
  withoutUnit: { vi: 'Cán bộ chưa có đơn vị mới, cần điều chuyển từng người:', en: 'People left without a unit:' },
  ended: { vi: 'Đơn vị kết thúc', en: 'Ended' },
  successors: { vi: 'Đơn vị kế tục', en: 'Successors' },
  duties: { vi: 'Việc còn dở', en: 'Duties' },
  people: { vi: 'Cán bộ', en: 'People' },
  nowhere: { vi: 'chưa rõ', en: 'nowhere yet' },
  begun: { vi: 'Thành lập', en: 'Begun' },
  renamed: { vi: 'Đổi tên', en: 'Renamed' },
  reclassified: { vi: 'Đổi loại', en: 'Of another kind' },
  moved: { vi: 'Chuyển đơn vị cấp trên', en: 'Moved' },
} satisfies Record<string, Words>
